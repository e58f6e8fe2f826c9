import type { WidgetProps } from '../definition'
import { widgetMessages } from '../messages'
import { asNumber, asText, isNil } from '../values'
import { longest, type InputKind } from './kind'

/** What is wrong with an input, in words; nothing while the person has not touched it and its default is sound. */
export function problemOf(props: WidgetProps, kind: InputKind, text: string): string | undefined {
  return problemOfDefault(props, kind) ?? problemOfText(props, kind, text)
}

function problemOfText(props: WidgetProps, kind: InputKind, text: string): string | undefined {
  const most = longest(kind, props)
  if (most !== undefined && text.length > most) return widgetMessages.tooLong(most)
  if (props.isValid !== false || props.isDirty !== true) return undefined
  if (props.isRequired === true && text === '') return widgetMessages.required
  return asText(props.errorMessage) || widgetMessages.invalid
}

/** A default outside its own bounds is shown at once. */
function problemOfDefault(props: WidgetProps, kind: InputKind): string | undefined {
  const { defaultText } = props
  const most = longest(kind, props)
  if (most !== undefined && asText(defaultText).length > most) return widgetMessages.defaultTooLong(most)
  if (kind !== 'number' || isNil(defaultText) || defaultText === '') return undefined
  const value = asNumber(defaultText) ?? 0
  if (value < (asNumber(props.minNum) ?? -Infinity)) return widgetMessages.defaultTooSmall
  if (value > (asNumber(props.maxNum) ?? Infinity)) return widgetMessages.defaultTooLarge
  return undefined
}
