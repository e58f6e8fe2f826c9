import type { InputHTMLAttributes } from 'react'
import type { WidgetProps } from '../definition'
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
  const autoComplete = props.shouldAllowAutofill === true ? undefined : 'off'
  switch (kind) {
    case 'number':
      return {
        type: 'text',
        inputMode: 'decimal',
        role: 'spinbutton',
        'aria-valuemin': asNumber(props.minNum),
        'aria-valuemax': asNumber(props.maxNum),
        'aria-valuenow': asNumber(props.text),
        autoComplete,
      }
    case 'password':
      return { type: isRevealed ? 'text' : 'password', autoComplete: autoComplete && 'new-password' }
    case 'email':
      return { type: 'email', autoComplete: autoComplete ?? 'email' }
    case 'tel':
    case 'color':
      return { type: kind, autoComplete }
    default:
      return { type: 'text', autoComplete }
  }
}
