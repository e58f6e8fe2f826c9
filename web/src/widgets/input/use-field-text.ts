import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import type { WidgetProps } from '../definition'
import { type QuickWriter, useUnseen } from '../quick-write'

/** What changes with every letter. */
const typed = new Set(['text', 'inputText', 'value', 'isDirty'])

interface FieldText {
  readonly shown: string
  /** What the field would show with these properties. */
  readonly textOf: (props: WidgetProps) => string
  /** What would be wrong with it then, in words. */
  readonly problemOf: (props: WidgetProps) => string | undefined
}

/**
 * Leaves the text of a field to the browser, which shows a letter long before React could draw it. Only a text that comes from elsewhere is
 * written into the field, and only what changes more than the text is drawn.
 *
 * @param isOn Not for fields whose text is another than what was typed.
 */
export function useFieldText(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement>,
  writer: QuickWriter | undefined,
  props: WidgetProps,
  isOn: boolean,
  { shown, textOf, problemOf }: FieldText,
): void {
  useUnseen(isOn ? writer : undefined, props, typed, (next) => field.current?.value === textOf(next) && problemOf(next) === problemOf(props))
  // An effect, because it is about the element that React made.
  useLayoutEffect(() => {
    if (isOn && field.current !== null && field.current.value !== shown) field.current.value = shown
  })
}
