import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Field } from './Field'
import { TextInput } from './TextInput'

export interface ConfirmDialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly closeLabel: string
  readonly isDangerous?: boolean
  readonly isBusy?: boolean
  /** A word that must be typed first, with the label that asks for it. */
  readonly typed?: { readonly word: string; readonly label: string; readonly missing: string }
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone or that others notice. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { title, children, confirmLabel, cancelLabel, isDangerous = false, isBusy = false, typed } = props
  const [text, setText] = useState('')
  const isReady = typed === undefined || text.trim() === typed.word
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady && !isBusy) props.onConfirm()
  }
  return (
    <Dialog title={title} size="s" onClose={props.onClose} closeLabel={props.closeLabel}>
      <form className="ui-confirm" onSubmit={handleSubmit}>
        <div className="ui-confirm-text">{children}</div>
        {typed !== undefined && (
          <Field label={typed.label}>
            <TextInput value={text} onChange={setText} autoComplete="off" spellCheck={false} autoFocus />
          </Field>
        )}
        <div className="ui-confirm-buttons">
          <Button onClick={props.onClose}>{cancelLabel}</Button>
          <Button
            type="submit"
            variant={isDangerous ? 'danger' : 'primary'}
            isBusy={isBusy}
            unavailable={isReady ? undefined : typed?.missing}
          >
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
