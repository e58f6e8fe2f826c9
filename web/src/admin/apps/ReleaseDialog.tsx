import { useState } from 'react'
import { createRelease } from '../../api/apps'
import { Field } from '../../ui/Field'
import { Textarea } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { FormDialog } from '../FormDialog'
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
  const action = useAction()
  const [note, setNote] = useState('')
  const handleSubmit = (): void => {
    action.run(
      () => createRelease(client, app.id, note.trim()),
      (release) => {
        toast(words.done(release.number))
        onClose()
        onReleased()
      },
    )
  }
  return (
    <FormDialog
      title={words.title}
      intro={words.intro}
      submitLabel={words.submit}
      action={action}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Field label={words.note} help={words.noteHelp}>
        <Textarea value={note} onChange={setNote} rows={3} maxLength={2000} autoFocus />
      </Field>
    </FormDialog>
  )
}
