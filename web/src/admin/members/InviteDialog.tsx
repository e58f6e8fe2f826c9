import { useState } from 'react'
import { invite } from '../../api/workspaces'
import type { NewInvitation, Role } from '../../api/types'
import { Button } from '../../ui/Button'
import { CopyField } from '../../ui/CopyField'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextInput } from '../../ui/TextInput'
import { formatTime } from '../format'
import { messages } from '../messages'
import { FormDialog } from '../FormDialog'
import { useClient } from '../session'
import { useAction } from '../use-action'
import { roleOptions } from './roles'

const words = messages.members

export interface InviteDialogProps {
  readonly workspace: string
  readonly onClose: () => void
}

/** Invites a person by a link that is shown once. */
export function InviteDialog({ workspace, onClose }: InviteDialogProps): JSX.Element {
  const client = useClient()
  const action = useAction()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [wasSent, setSent] = useState(false)
  const [invitation, setInvitation] = useState<NewInvitation>()
  const handleSubmit = (): void => {
    setSent(true)
    if (email.trim() !== '') action.run(() => invite(client, workspace, { email: email.trim(), role }), setInvitation)
  }
  if (invitation !== undefined) return <InvitationLink invitation={invitation} onClose={onClose} />
  return (
    <FormDialog
      title={words.inviteTitle}
      submitLabel={words.inviteSubmit}
      action={action}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Field
        label={messages.fields.email}
        isRequired
        error={wasSent && email.trim() === '' ? messages.required : undefined}
      >
        <TextInput type="email" value={email} onChange={setEmail} autoComplete="off" autoFocus />
      </Field>
      <Field label={words.columns.role} help={messages.roleHelp[role]}>
        <Select value={role} options={roleOptions} onChange={(value) => setRole(value as Role)} />
      </Field>
    </FormDialog>
  )
}

interface InvitationLinkProps {
  readonly invitation: NewInvitation
  readonly onClose: () => void
}

function InvitationLink({ invitation, onClose }: InvitationLinkProps): JSX.Element {
  return (
    <Dialog title={words.inviteReady} onClose={onClose} closeLabel={messages.close}>
      <div className="admin-stack">
        <p className="admin-muted">{words.inviteReadyDetail(invitation.email)}</p>
        <Field label={words.inviteLink} help={words.expires(formatTime(invitation.expiresAt))}>
          <CopyField
            value={new URL(invitation.link, window.location.origin).href}
            copyLabel={messages.copy}
            copiedLabel={messages.copied}
          />
        </Field>
        <div className="ui-confirm-buttons">
          <Button variant="primary" onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
