/** Rows as CSV (RFC 4180). */
export function toCSV(titles: readonly string[], rows: readonly (readonly (string | number)[])[], delimiter = ','): string {
  const lines = [titles, ...rows].map((line) => line.map((cell) => field(String(cell), delimiter)).join(delimiter))
  return lines.join('\r\n')
}

function field(text: string, delimiter: string): string {
  const safe = withoutFormula(text)
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** A spreadsheet runs cells that begin like a formula; a leading apostrophe makes it show them. Numbers stay. */
function withoutFormula(text: string): string {
  const isNumber = /^[+-]?[\d.,\s]+%?$/.test(text)
  return /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text
}
