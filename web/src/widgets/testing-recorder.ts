/** For unit tests: a recorder for `MediaRecorder` that has recorded a word when it is stopped. */
export function recorderOf(word: string, mimeType: string): new () => object {
  return class {
    readonly mimeType = mimeType
    ondataavailable?: (event: { readonly data: Blob }) => void
    onstop?: () => void
    start = () => undefined
    stop = () => (this.ondataavailable?.({ data: new Blob([word]) }), this.onstop?.())
  }
}
