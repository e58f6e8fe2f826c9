import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { WidgetProps } from '../definition'
import { useUnseen } from '../quick-write'
import type { WidgetViewProps } from '../view'

/** What changes with every letter. */
const typed = new Set(['text', 'inputText', 'value', 'isDirty'])

interface FieldText {
  /** Not for fields whose text is another than what was typed. */
  readonly isOn: boolean
  /** What the field shows with these properties. */
  readonly textOf: (props: WidgetProps) => string
  /** What is wrong with it then, in words. */
  readonly problemOf: (props: WidgetProps) => string | undefined
}

interface FieldHandlers {
  readonly onCompositionStart?: () => void
  readonly onCompositionEnd?: () => void
}

/**
 * Leaves the text of a field to the browser, which shows a letter long before React could draw it. Only a text that comes from elsewhere is
 * written into the field, and only what changes more than the text is drawn.
 */
export function useFieldText(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement>,
  { node, props, runtime, writer }: WidgetViewProps,
  { isOn, textOf, problemOf }: FieldText,
): FieldHandlers {
  const isComposing = useRef(false)
  useUnseen(isOn ? writer : undefined, props, typed, (next) => field.current?.value === textOf(next) && problemOf(next) === problemOf(props))
  const show = (): void => {
    // What was drawn may be older than what was typed: the page knows the newest.
    const text = textOf(runtime.widget(node.widgetName) ?? props)
    // Writing into a word that is being put together would take it apart.
    if (isOn && !isComposing.current && field.current !== null && field.current.value !== text) field.current.value = text
  }
  // An effect, because it is about the element that React made.
  useLayoutEffect(show)
  if (!isOn) return {}
  return {
    onCompositionStart: () => {
      isComposing.current = true
    },
    onCompositionEnd: () => {
      isComposing.current = false
      // After the browser's own last change.
      setTimeout(show, 0)
    },
  }
}
