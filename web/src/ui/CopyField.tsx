import { useRef, useState } from 'react'
import { Button } from './Button'
import { TextInput } from './TextInput'
import { icon as clipboard } from 'icon:clipboard'
import { icon as check } from 'icon:check-lg'
import './copy-field.css'

export interface CopyFieldProps {
  readonly value: string
  readonly copyLabel: string
  readonly copiedLabel: string
}

/** A text to take away, such as a link shown once. Stands in a <Field>. */
export function CopyField({ value, copyLabel, copiedLabel }: CopyFieldProps): JSX.Element {
  const [isCopied, setCopied] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const handleCopy = async (): Promise<void> => {
    input.current?.select()
    // Without TLS the clipboard is absent outside of localhost; the text is then selected for Ctrl+C.
    if (window.isSecureContext) await navigator.clipboard.writeText(value)
    else if (!document.execCommand('copy')) return
    setCopied(true)
  }
  return (
    <div className="ui-copy-field">
      <TextInput
        ref={input}
        readOnly
        value={value}
        onChange={() => undefined}
        onFocus={(event) => event.target.select()}
        className="ui-copy-field-text"
      />
      <Button icon={isCopied ? check : clipboard} onClick={() => void handleCopy()}>
        {isCopied ? copiedLabel : copyLabel}
      </Button>
    </div>
  )
}
