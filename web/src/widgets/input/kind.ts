import type { InputHTMLAttributes } from 'react'
import type { WidgetProps } from '../definition'
import { numberInputMode } from '../parts/number-keypad'
import { asNumber } from '../values'

export type InputKind = 'text' | 'multiline' | 'number' | 'password' | 'email' | 'tel' | 'color'

const kinds: Readonly<Record<string, InputKind>> = {
  MULTI_LINE_TEXT: 'multiline',
  NUMBER: 'number',
  INTEGER: 'number',
  PASSWORD: 'password',
  EMAIL: 'email',
  PHONE_NUMBER: 'tel',
  COLOR: 'color',
}

export function kindOf(inputType: unknown): InputKind {
  return kinds[String(inputType)] ?? 'text'
}

/** Characters that fit; only texts have a limit. */
export function longest(kind: InputKind, props: WidgetProps): number | undefined {
  return kind === 'text' || kind === 'multiline' ? asNumber(props.maxChars) : undefined
}

/** Numbers are typed as text: a native number field loses what is typed half. */
export function attributesOf(
  kind: InputKind,
  props: WidgetProps,
  isRevealed: boolean,
): InputHTMLAttributes<HTMLInputElement> {
  // Addresses and passwords are filled in where the app allows it. Nothing is said of other texts: they are the browser's matter.
  const isFilledIn = props.shouldAllowAutofill === true
  switch (kind) {
    case 'number':
      return {
        type: 'text',
        inputMode: numberInputMode(asNumber(props.minNum)),
        role: 'spinbutton',
        'aria-valuemin': asNumber(props.minNum),
        'aria-valuemax': asNumber(props.maxNum),
        'aria-valuenow': asNumber(props.text),
      }
    case 'password':
      return { type: isRevealed ? 'text' : 'password', autoComplete: isFilledIn ? undefined : 'off' }
    case 'email':
      return { type: 'email', autoComplete: isFilledIn ? 'email' : 'off' }
    case 'tel':
    case 'color':
      return { type: kind }
    default:
      return { type: 'text' }
  }
}
