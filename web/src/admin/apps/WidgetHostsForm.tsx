import { useState } from 'react'
import type { FormEvent } from 'react'
import { changeApp } from '../../api/apps'
import type { AppDetail, AppSummary } from '../../api/types'
import { closedReach } from '../../api/types'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Textarea } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { icon as plus } from 'icon:plus-lg'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { SaveRow } from '../SaveRow'
import { useClient } from '../session'
import { useAction } from '../use-action'
import { plainHost, readHosts, writeHosts, wrongHost } from './hosts'

const words = messages.appSettings.hosts

export interface WidgetHostsFormProps {
  readonly app: AppDetail
  /** Hosts that the app's code names. */
  readonly named: readonly string[]
  readonly onSaved: (app: AppSummary) => void
  /** Loads what somebody else changed. */
  readonly onReload: () => void
}

/** Where the app's custom widgets may load from, and its code may send requests to. */
export function WidgetHostsForm({ app, named, onSaved, onReload }: WidgetHostsFormProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const reach = app.reach ?? closedReach
  const [text, setText] = useState(writeHosts(reach.widgetHosts))
  const hosts = readHosts(text)
  const wrong = wrongHost(hosts)
  const missing = named.filter((host) => !hosts.map(plainHost).includes(host))
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (wrong !== undefined) return
    run(
      () => changeApp(client, app.id, { reach: { ...reach, widgetHosts: hosts }, revision: app.revision }),
      (saved) => {
        toast(words.saved)
        onSaved(saved)
      },
    )
  }
  return (
    <form className="admin-form" onSubmit={handleSubmit} noValidate>
      <ProblemNotice problem={problem} onReload={onReload} />
      <Field label={words.label} help={words.help} error={wrong === undefined ? undefined : words.invalid(wrong)}>
        <Textarea value={text} onChange={setText} rows={Math.min(8, Math.max(3, hosts.length + 1))} spellCheck={false} autoCapitalize="none" />
      </Field>
      {missing.length > 0 && (
        <div className="admin-stack">
          <p className="admin-muted">{words.named}</p>
          <div className="admin-row">
            {missing.map((host) => (
              <Button key={host} size="s" icon={plus} onClick={() => setText([...hosts.map(plainHost), host].join('\n'))}>
                {words.allow(host)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <SaveRow isBusy={isBusy} />
    </form>
  )
}
