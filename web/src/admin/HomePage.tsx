import { EmptyState } from '../ui/EmptyState'
import { icon as grid } from 'icon:grid'
import { Loaded } from './Loaded'
import { Redirect } from './Redirect'
import { messages } from './messages'
import { paths } from './paths'
import { Page } from './shell/Page'
import { CreateWorkspaceButton } from './shell/CreateWorkspace'
import { startingWorkspace, useWorkspaces } from './workspaces'

/** `/`: leads on to the workspace used last. */
export function HomePage(): JSX.Element {
  const { list } = useWorkspaces()
  return (
    <Loaded of={list}>
      {({ items }) => {
        const workspace = startingWorkspace(items)
        if (workspace !== undefined) return <Redirect to={paths.workspace(workspace.id)} />
        return (
          <Page title={messages.product}>
            <EmptyState icon={grid} title={messages.home.none} actions={<CreateWorkspaceButton />}>
              {messages.home.noneDetail}
            </EmptyState>
          </Page>
        )
      }}
    </Loaded>
  )
}
