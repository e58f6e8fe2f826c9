/** Hands a text to the browser as a file. */
export function downloadText(text: string, fileName: string, type: string): void {
  // The mark tells spreadsheets that the text is UTF-8.
  const blob = new Blob(['\ufeff', text], { type: `${type};charset=utf-8` })
  downloadBlob(blob, fileName)
}

export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
