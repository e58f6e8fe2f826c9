import { useState } from 'react'
import type { FormEvent } from 'react'
import { setUp } from '../../api/accounts'
import { useRouter } from '../../lib/router/Router'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { TextInput } from '../../ui/TextInput'
import { LinkButton } from '../LinkButton'
import { ProblemNotice } from '../ProblemNotice'
import { Redirect } from '../Redirect'
import { messages } from '../messages'
import { paths } from '../paths'
import { useSession } from '../session'
import { useAction } from '../use-action'
import { EntryFrame } from './EntryFrame'
import { tokenFrom } from './fragment'
import { NewPasswordField } from './NewPasswordField'
import { passwordError } from './passwords'

/** `/setup#token=…`: the first account of a fresh instance. */
export function SetupPage(): JSX.Element {
  const { bootstrap, user } = useSession()
  const { place } = useRouter()
  // Kept, because a successful claim takes the token out of the address.
  const [token] = useState(() => tokenFrom(place.fragment))
  if (user !== undefined) return <Redirect to={paths.home} />
  if (bootstrap.value?.isSetUp === true) {
    return (
      <EntryFrame title={messages.setup.done.title} intro={messages.setup.done.detail}>
        <LinkButton href={paths.signIn()} variant="primary">
          {messages.setup.done.action}
        </LinkButton>
      </EntryFrame>
    )
  }
  return token === undefined ? <MissingToken /> : <OwnerForm token={token} />
}

function MissingToken(): JSX.Element {
  const words = messages.setup.missing
  return (
    <EntryFrame title={words.title} intro={words.detail}>
      <code className="admin-entry-example">
        {window.location.origin}
        {words.example}
      </code>
      <Notice tone="accent">{words.hint}</Notice>
    </EntryFrame>
  )
}

function OwnerForm({ token }: { readonly token: string }): JSX.Element {
  const { client, signedIn } = useSession()
  const { go } = useRouter()
  const { isBusy, problem, run } = useAction()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [wasSent, setSent] = useState(false)
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (name.trim() === '' || email.trim() === '' || passwordError(password) !== undefined) return
    run(
      () => setUp(client, { token, name: name.trim(), email: email.trim(), password }),
      ({ user }) => {
        signedIn(user)
        go(paths.home, { replaces: true })
      },
    )
  }
  const missing = (text: string): string | undefined => (wasSent && text.trim() === '' ? messages.required : undefined)
  const shown = problem?.code === 'setup.token_wrong' ? { ...problem, hint: messages.setup.wrong } : problem
  return (
    <EntryFrame title={messages.setup.title} intro={messages.setup.intro}>
      <form className="admin-form" onSubmit={handleSubmit} noValidate>
        <ProblemNotice problem={shown} />
        <Field label={messages.fields.name} isRequired error={missing(name)}>
          <TextInput value={name} onChange={setName} autoComplete="name" autoFocus />
        </Field>
        <Field label={messages.fields.email} isRequired error={missing(email)}>
          <TextInput type="email" value={email} onChange={setEmail} autoComplete="username" />
        </Field>
        <NewPasswordField
          label={messages.fields.password}
          value={password}
          onChange={setPassword}
          showsError={wasSent}
        />
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {messages.setup.submit}
        </Button>
      </form>
    </EntryFrame>
  )
}
