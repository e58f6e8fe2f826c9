import { forwardRef, useCallback } from 'react'
import type { ForwardedRef, InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from '../lib/class-names'
import { useControlAttributes } from './Field'
import './field.css'

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(props, ref) {
  const { onChange, className, ...rest } = props
  const element = useFirstFocus(ref, rest.autoFocus)
  const attributes = useControlAttributes()
  return (
    <input
      type="text"
      {...attributes}
      {...rest}
      ref={element}
      className={classNames('ui-input', className)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
})

export interface TextareaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(props, ref) {
  const { onChange, className, ...rest } = props
  const element = useFirstFocus(ref, rest.autoFocus)
  const attributes = useControlAttributes()
  return (
    <textarea
      rows={4}
      {...attributes}
      {...rest}
      ref={element}
      className={classNames('ui-input', 'ui-textarea', className)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
})

/** A dialog gives the focus, as it opens, to the element with the attribute, which React does not write: it would focus too early. */
function useFirstFocus<Control extends HTMLElement>(ref: ForwardedRef<Control>, isFirst = false): (element: Control | null) => void {
  return useCallback(
    (element) => {
      if (isFirst) element?.setAttribute('autofocus', '')
      if (typeof ref === 'function') ref(element)
      else if (ref !== null) ref.current = element
    },
    [ref, isFirst],
  )
}
