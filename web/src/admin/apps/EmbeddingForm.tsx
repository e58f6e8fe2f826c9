import { useState } from 'react'
import type { FormEvent } from 'react'
import { changeApp } from '../../api/apps'
import type { AppDetail, AppSummary, Embedding } from '../../api/types'
import { closedReach } from '../../api/types'
import { CopyField } from '../../ui/CopyField'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { Textarea } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { paths } from '../paths'
import { ProblemNotice } from '../ProblemNotice'
import { SaveRow } from '../SaveRow'
import { useClient } from '../session'
import { useAction } from '../use-action'
import { readHosts, writeHosts, wrongHost } from './hosts'

const words = messages.appSettings.embedding
const choices: readonly Embedding[] = ['nobody', 'listed', 'anyone']

export interface EmbeddingFormProps {
  readonly app: AppDetail
  readonly onSaved: (app: AppSummary) => void
  /** Loads what somebody else changed. */
  readonly onReload: () => void
}

/** Which sites may show the released app in a frame. Only administrators open it. */
export function EmbeddingForm({ app, onSaved, onReload }: EmbeddingFormProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const reach = app.reach ?? closedReach
  const [embedding, setEmbedding] = useState(reach.embedding)
  const [text, setText] = useState(writeHosts(reach.embeddingOrigins))
  const [wasSent, setSent] = useState(false)
  const origins = readHosts(text)
  const wrong = wrongHost(origins)
  const listError =
    wrong !== undefined ? messages.appSettings.hosts.invalid(wrong) : wasSent && origins.length === 0 ? messages.required : undefined
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (embedding === 'listed' && (wrong !== undefined || origins.length === 0)) return
    const embeddingOrigins = wrong === undefined ? origins : reach.embeddingOrigins
    run(
      () => changeApp(client, app.id, { reach: { ...reach, embedding, embeddingOrigins }, revision: app.revision }),
      (saved) => {
        toast(words.saved[embedding])
        onSaved(saved)
      },
    )
  }
  return (
    <form className="admin-form" onSubmit={handleSubmit} noValidate>
      <ProblemNotice problem={problem} onReload={onReload} />
      <Field label={words.label} help={words.help[embedding]}>
        <Select
          value={embedding}
          options={choices.map((value) => ({ value, label: words.choices[value] }))}
          onChange={(value) => setEmbedding(value as Embedding)}
        />
      </Field>
      {embedding === 'listed' && (
        <Field label={words.origins} help={words.originsHelp} isRequired error={listError}>
          <Textarea value={text} onChange={setText} rows={3} spellCheck={false} autoCapitalize="none" />
        </Field>
      )}
      {embedding !== 'nobody' && (
        <>
          {!app.isPublic && (
            <Notice tone="warning" title={words.needsPublic}>
              {words.needsPublicDetail}
            </Notice>
          )}
          <Field label={words.code}>
            <CopyField value={frameCode(app)} copyLabel={messages.copy} copiedLabel={messages.copied} />
          </Field>
        </>
      )}
      <SaveRow isBusy={isBusy} unavailable={app.role === 'administrator' ? undefined : messages.onlyAdministrators} />
    </form>
  )
}

function frameCode(app: AppDetail): string {
  const title = app.name.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
  return `<iframe src="${window.location.origin}${paths.viewer(app.slug)}?embed=true" title="${title}" width="100%" height="700"></iframe>`
}
