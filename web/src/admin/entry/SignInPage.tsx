import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { signIn } from '../../api/accounts'
import { useRouter } from '../../lib/router/Router'
import { safeReturnPath } from '../../lib/router/return-path'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PasswordInput } from '../../ui/PasswordInput'
import { TextInput } from '../../ui/TextInput'
import { ProblemNotice } from '../ProblemNotice'
import { Redirect } from '../Redirect'
import { messages } from '../messages'
import { paths } from '../paths'
import { useSession } from '../session'
import { useAction } from '../use-action'
import { EntryFrame } from './EntryFrame'
import { useLeave } from './leave'

/** `/sign-in?return=…`: goes back to a path of this server only, at once for somebody who has signed in in another tab. */
export function SignInPage(): JSX.Element {
  const { client, bootstrap, user, hasEnded, signedIn } = useSession()
  const { place } = useRouter()
  const leave = useLeave()
  const { isBusy, problem, run } = useAction()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [wasSent, setSent] = useState(false)
  const returnTo = safeReturnPath(place.query.get('return'), window.location.origin)
  if (bootstrap.value?.isSetUp === false) return <Redirect to={paths.setup} />
  if (user !== undefined && !isBusy && !wasSent) return <Onward to={returnTo ?? paths.home} />
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (email.trim() === '' || password === '') return
    run(
      () => signIn(client, { email: email.trim(), password }),
      (session) => {
        signedIn(session.user)
        leave(returnTo ?? paths.home)
      },
    )
  }
  const missing = (text: string): string | undefined => (wasSent && text.trim() === '' ? messages.required : undefined)
  return (
    <EntryFrame title={messages.signIn.title} footer={messages.signIn.forgotten}>
      <form className="admin-form" onSubmit={handleSubmit} noValidate>
        {hasEnded && problem === undefined && <Notice tone="accent">{messages.signIn.ended}</Notice>}
        <ProblemNotice problem={problem} refusedTitle={messages.signIn.refused} />
        <Field label={messages.fields.email} error={missing(email)}>
          <TextInput type="email" value={email} onChange={setEmail} autoComplete="username" autoFocus />
        </Field>
        <Field label={messages.fields.password} error={missing(password)}>
          <PasswordInput
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            showLabel={messages.passwords.show}
            hideLabel={messages.passwords.hide}
          />
        </Field>
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {messages.signIn.submit}
        </Button>
      </form>
    </EntryFrame>
  )
}

/** Goes where somebody who is signed in wanted to go. */
function Onward({ to }: { readonly to: string }): null {
  const leave = useLeave()
  // An effect, because going changes the browser's history.
  useEffect(() => leave(to), [to])
  return null
}
