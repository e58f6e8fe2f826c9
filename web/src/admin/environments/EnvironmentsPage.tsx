import { useState } from 'react'
import { listEnvironments } from '../../api/workspaces'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { icon as layers } from 'icon:layers'
import { icon as plus } from 'icon:plus-lg'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { useClient } from '../session'
import { Page, Panel } from '../shell/Page'
import { useLoad } from '../use-load'
import { useWorkspace } from '../workspaces'
import { AddEnvironmentDialog } from './AddEnvironmentDialog'
import { EnvironmentMatrix } from './EnvironmentMatrix'

const words = messages.environments

/** `/workspaces/{workspace}/environments`: the sets of datasource settings, and what is configured in which. */
export function EnvironmentsPage({ workspace: id }: { readonly workspace: string }): JSX.Element {
  const client = useClient()
  const workspace = useWorkspace(id)
  const environments = useLoad(id, (signal) => listEnvironments(client, id, signal))
  const [isAdding, setAdding] = useState(false)
  const isAdministrator = workspace?.role === 'administrator'
  const add = (
    <Button
      variant="primary"
      icon={plus}
      unavailable={isAdministrator || workspace === undefined ? undefined : messages.onlyAdministrators}
      onClick={() => setAdding(true)}
    >
      {words.add}
    </Button>
  )
  return (
    <Page title={words.title} intro={words.intro} actions={add}>
      <Loaded of={environments}>
        {({ items }) => (
          <>
            <Panel title={words.title}>
              <ul className="admin-list">
                {items.map((environment) => (
                  <li key={environment.id}>
                    <Icon of={layers} />
                    <span className="admin-list-main admin-list-name">{environment.name}</span>
                    {environment.isDefault && <Badge tone="accent">{words.standard}</Badge>}
                  </li>
                ))}
              </ul>
            </Panel>
            <EnvironmentMatrix key={items.length} workspace={id} environments={items} />
          </>
        )}
      </Loaded>
      {isAdding && (
        <AddEnvironmentDialog
          workspace={id}
          taken={environments.value?.items.map(({ name }) => name) ?? []}
          onClose={() => setAdding(false)}
          onAdded={environments.reload}
        />
      )}
    </Page>
  )
}
