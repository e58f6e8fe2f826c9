import { useState } from 'react'
import type { FormEvent } from 'react'
import { acceptInvitation, lookUpInvitation } from '../../api/accounts'
import type { InvitationPreview } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PasswordInput } from '../../ui/PasswordInput'
import { TextInput } from '../../ui/TextInput'
import { Loaded } from '../Loaded'
import { ProblemNotice } from '../ProblemNotice'
import { messages } from '../messages'
import { paths } from '../paths'
import { useClient, useSession } from '../session'
import { useAction } from '../use-action'
import { useLoad } from '../use-load'
import { EntryFrame } from './EntryFrame'
import { tokenFrom } from './fragment'
import { NewPasswordField } from './NewPasswordField'
import { passwordError } from './passwords'

/** `/invite#token=…`: joins a workspace, with a new account or the one that exists. */
export function InvitePage(): JSX.Element {
  const { place } = useRouter()
  const [token] = useState(() => tokenFrom(place.fragment))
  if (token === undefined) {
    return (
      <EntryFrame title={messages.invite.missing.title}>
        <Notice tone="warning">{messages.invite.missing.detail}</Notice>
      </EntryFrame>
    )
  }
  return <Invitation token={token} />
}

function Invitation({ token }: { readonly token: string }): JSX.Element {
  const client = useClient()
  const invitation = useLoad('invitation', (signal) => lookUpInvitation(client, token, signal))
  if (invitation.value === undefined) {
    const footer = invitation.state.kind === 'failed' ? messages.invite.gone : undefined
    return (
      <EntryFrame title={messages.invite.title} footer={footer}>
        <Loaded of={invitation}>{() => null}</Loaded>
      </EntryFrame>
    )
  }
  const { email, role } = invitation.value
  return (
    <EntryFrame
      title={messages.invite.heading(workspaceName(invitation.value))}
      intro={messages.invite.intro(email, messages.roles[role].toLowerCase())}
    >
      <AcceptForm token={token} email={email} />
    </EntryFrame>
  )
}

function AcceptForm({ token, email }: { readonly token: string; readonly email: string }): JSX.Element {
  const { client, user, signedIn } = useSession()
  const { go } = useRouter()
  const { isBusy, problem, run } = useAction()
  const [hasAccount, setHasAccount] = useState(false)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [wasSent, setSent] = useState(false)
  const isSignedIn = user?.email.toLowerCase() === email.toLowerCase()
  const isComplete = hasAccount ? password !== '' : name.trim() !== '' && passwordError(password) === undefined
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (!isSignedIn && !isComplete) return
    const account = isSignedIn ? {} : hasAccount ? { password } : { name: name.trim(), password }
    run(
      () => acceptInvitation(client, { token, ...account }),
      (joined) => {
        signedIn(joined.user)
        go(paths.workspace(joined.workspaceID), { replaces: true })
      },
    )
  }
  const missing = (text: string): string | undefined => (wasSent && text.trim() === '' ? messages.required : undefined)
  return (
    <form className="admin-form" onSubmit={handleSubmit} noValidate>
      <ProblemNotice problem={problem} refusedTitle={messages.signIn.refused} />
      {isSignedIn && <p className="admin-muted">{messages.invite.asUser(email)}</p>}
      {!isSignedIn && !hasAccount && (
        <>
          <Field label={messages.fields.name} isRequired error={missing(name)}>
            <TextInput value={name} onChange={setName} autoComplete="name" autoFocus />
          </Field>
          <NewPasswordField
            label={messages.fields.password}
            value={password}
            onChange={setPassword}
            showsError={wasSent}
          />
        </>
      )}
      {!isSignedIn && hasAccount && (
        <Field label={messages.invite.passwordOfAccount} isRequired error={missing(password)}>
          <PasswordInput value={password} onChange={setPassword} autoComplete="current-password" />
        </Field>
      )}
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {messages.invite.submit}
      </Button>
      {!isSignedIn && (
        <Button variant="quiet" onClick={() => setHasAccount(!hasAccount)}>
          {hasAccount ? messages.invite.noAccount : messages.invite.haveAccount}
        </Button>
      )}
    </form>
  )
}

function workspaceName({ workspace }: InvitationPreview): string {
  return typeof workspace === 'string' ? workspace : workspace.name
}
