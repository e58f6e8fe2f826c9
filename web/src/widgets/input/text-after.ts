/** A field and its selection, as in the DOM. */
export interface EditedField {
  readonly value: string
  readonly selectionStart: number | null
  readonly selectionEnd: number | null
  readonly maxLength: number
}

/** The parts of an `InputEvent` (Input Events, level 2) that tell what is about to happen. */
export interface PlannedEdit {
  readonly inputType: string
  readonly data: string | null
  readonly isComposing: boolean
}

/** What a field is going to hold after a simple edit; `undefined` where only the browser knows. */
export function textAfter(field: EditedField, edit: PlannedEdit): string | undefined {
  const { value, selectionStart: start, selectionEnd: end, maxLength } = field
  if (edit.isComposing || edit.inputType !== 'insertText' || edit.data === null || start === null || end === null) return undefined
  if (/[\r\n]/.test(edit.data)) return undefined
  const text = value.slice(0, start) + edit.data + value.slice(end)
  return maxLength >= 0 && text.length > maxLength ? undefined : text
}
