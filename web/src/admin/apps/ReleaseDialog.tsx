import { useState } from 'react'
import type { FormEvent } from 'react'
import { createRelease } from '../../api/apps'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Textarea } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { useClient } from '../session'
import { useAction } from '../use-action'

const words = messages.releases

export interface ReleaseDialogProps {
  readonly app: { readonly id: string }
  readonly onClose: () => void
  readonly onReleased: () => void
}

/** Makes the draft the live copy. */
export function ReleaseDialog({ app, onClose, onReleased }: ReleaseDialogProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const [note, setNote] = useState('')
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    run(
      () => createRelease(client, app.id, note.trim()),
      (release) => {
        toast(words.done(release.number))
        onClose()
        onReleased()
      },
    )
  }
  return (
    <Dialog title={words.title} size="s" onClose={onClose} closeLabel={messages.close}>
      <form className="admin-form" onSubmit={handleSubmit}>
        <p className="admin-muted">{words.intro}</p>
        <ProblemNotice problem={problem} />
        <Field label={words.note} help={words.noteHelp}>
          <Textarea value={note} onChange={setNote} rows={3} maxLength={2000} autoFocus />
        </Field>
        <div className="ui-confirm-buttons">
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
