import { useId, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { editorMessages } from './messages'

export interface AddressFormProps {
  readonly label: string
  readonly first: string
  /** The address as it may be used; nothing when it may not. */
  readonly check: (text: string) => string | undefined
  readonly onApply: (address: string) => void
  readonly onRemove?: (() => void) | undefined
  readonly onClose: () => void
}

/** Asks for the address of a link or an image. */
export function AddressForm({ label, first, check, onApply, onRemove, onClose }: AddressFormProps): JSX.Element {
  const id = useId()
  const [text, setText] = useState(first)
  const [isRefused, setRefused] = useState(false)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const address = check(text)
    if (address === undefined) setRefused(true)
    else onApply(address)
  }
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
  }
  return (
    <form className="sw-rich-form" onSubmit={apply} onKeyDown={handleKey}>
      <label htmlFor={id}>{label}</label>
      <span className="sw-control">
        <input
          id={id}
          autoFocus
          className="sw-control-field"
          value={text}
          aria-invalid={isRefused || undefined}
          aria-describedby={isRefused ? `${id}-message` : undefined}
          onChange={(event) => {
            setRefused(false)
            setText(event.currentTarget.value)
          }}
        />
      </span>
      {isRefused && (
        <p className="sw-field-message" id={`${id}-message`} role="alert">
          {editorMessages.badAddress}
        </p>
      )}
      <span className="sw-rich-form-buttons">
        {onRemove && (
          <button type="button" onClick={onRemove}>
            {editorMessages.noLink}
          </button>
        )}
        <button type="submit" className="sw-rich-apply">
          {editorMessages.apply}
        </button>
      </span>
    </form>
  )
}
