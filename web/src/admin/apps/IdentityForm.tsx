import { useState } from 'react'
import type { FormEvent } from 'react'
import { changeApp } from '../../api/apps'
import type { AppDetail, AppSummary } from '../../api/types'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { paths } from '../paths'
import { ProblemNotice } from '../ProblemNotice'
import { SaveRow } from '../SaveRow'
import { useClient } from '../session'
import { useAction } from '../use-action'

const words = messages.appSettings
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

export interface IdentityFormProps {
  readonly app: AppDetail
  readonly onSaved: (app: AppSummary) => void
  /** Loads what somebody else changed. */
  readonly onReload: () => void
}

/** Name and address of an app. */
export function IdentityForm({ app, onSaved, onReload }: IdentityFormProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const [name, setName] = useState(app.name)
  const [slug, setSlug] = useState(app.slug)
  const isUnchanged = name.trim() === app.name && slug === app.slug
  const nameError = name.trim() === '' ? messages.required : undefined
  const slugError = slugPattern.test(slug) ? undefined : words.slugInvalid
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (isUnchanged || nameError !== undefined || slugError !== undefined) return
    run(
      () => changeApp(client, app.id, { name: name.trim(), slug, revision: app.revision }),
      (saved) => {
        toast(words.saved)
        onSaved(saved)
      },
    )
  }
  return (
    <form className="admin-form" onSubmit={handleSubmit} noValidate>
      <ProblemNotice problem={problem} onReload={onReload} />
      <Field label={words.name} isRequired error={nameError}>
        <TextInput value={name} onChange={setName} maxLength={100} />
      </Field>
      <Field
        label={words.slug}
        isRequired
        error={slugError}
        help={words.slugHelp(`${window.location.origin}${paths.viewer(slug === '' ? app.slug : slug)}`)}
      >
        <TextInput value={slug} onChange={setSlug} maxLength={100} spellCheck={false} autoCapitalize="none" />
      </Field>
      <SaveRow isBusy={isBusy} />
    </form>
  )
}
