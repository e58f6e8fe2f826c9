import { forwardRef } from 'react'
import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from '../lib/class-names'
import { useControlAttributes } from './Field'
import './field.css'

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(props, ref) {
  const { onChange, className, ...rest } = props
  const attributes = useControlAttributes()
  return (
    <input
      type="text"
      {...attributes}
      {...rest}
      ref={ref}
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
  const attributes = useControlAttributes()
  return (
    <textarea
      rows={4}
      {...attributes}
      {...rest}
      ref={ref}
      className={classNames('ui-input', 'ui-textarea', className)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
})
