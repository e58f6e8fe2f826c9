import type { WidgetProps } from '../definition'
import { asNumber, asText, isBlank } from '../values'

const email = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:".]+(\.[^\s@<>()[\],;:".]+)+$/

export function isEmail(text: string): boolean {
  return email.test(text)
}

/** Whether the text in an input satisfies its rules. Looks at `inputText`: what was typed, not what it was read as. */
export function inputIsValid(props: WidgetProps): boolean {
  const { inputText } = props
  if (isBlank(inputText)) return !props.isRequired
  if (props.validation === false || props.validation === 'false') return false
  const matches = matchesRegex(props.regex, asText(inputText))
  switch (props.inputType) {
    case 'EMAIL':
      return isEmail(asText(inputText)) && matches
    case 'NUMBER':
    case 'INTEGER':
      return isWithin(inputText, props.minNum, props.maxNum) && matches
    default:
      return matches
  }
}

function isWithin(value: unknown, min: unknown, max: unknown): boolean {
  const parsed = asNumber(value)
  if (parsed === undefined) return false
  const least = asNumber(min)
  const most = asNumber(max)
  return (least === undefined || parsed >= least) && (most === undefined || parsed <= most)
}

function matchesRegex(source: unknown, value: string): boolean {
  const pattern = asText(source)
  if (pattern === '') return true
  return compileRegex(pattern)?.test(value) ?? true
}

/** A regular expression from a bare pattern or `/pattern/flags`; `undefined` when it does not compile. */
export function compileRegex(source: string): RegExp | undefined {
  const delimited = /^\/(.*)\/([dgimsuvy]*)$/s.exec(source)
  try {
    return delimited ? new RegExp(delimited[1] ?? '', delimited[2]?.replace(/[gy]/g, '')) : new RegExp(source)
  } catch {
    return undefined
  }
}
