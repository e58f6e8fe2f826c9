import { useState } from 'react'
import { useRouter } from '../../lib/router/Router'
import { Icon } from '../../ui/Icon'
import { Menu } from '../../ui/Menu'
import type { MenuItem } from '../../ui/Menu'
import { Skeleton } from '../../ui/Skeleton'
import { icon as chevrons } from 'icon:chevron-expand'
import { icon as pencil } from 'icon:pencil'
import { icon as plus } from 'icon:plus-lg'
import { messages } from '../messages'
import { paths } from '../paths'
import { useWorkspaces } from '../workspaces'
import { initial } from './AccountMenu'
import { WorkspaceNameDialog } from './CreateWorkspace'

/** Shows the workspace and leads to the others. */
export function WorkspaceMenu(): JSX.Element | null {
  const { list, current } = useWorkspaces()
  const { go } = useRouter()
  const [dialog, setDialog] = useState<'create' | 'rename'>()
  if (list.value === undefined) return list.state.kind === 'loading' ? <Skeleton height="44px" /> : null
  if (list.value.items.length === 0) return null
  const items: readonly MenuItem[] = [
    ...list.value.items.map((workspace) => ({
      id: workspace.id,
      label: workspace.name,
      isChecked: workspace.id === current?.id,
      onSelect: () => go(paths.workspace(workspace.id)),
    })),
    {
      id: 'rename',
      label: messages.workspaces.rename,
      icon: pencil,
      hasSeparatorBefore: true,
      ...(current?.role === 'administrator' ? {} : { unavailable: messages.onlyAdministrators }),
      onSelect: () => setDialog('rename'),
    },
    { id: 'create', label: messages.workspaces.create, icon: plus, onSelect: () => setDialog('create') },
  ]
  const name = current?.name ?? messages.workspaces.switcher
  const trigger = (
    <>
      <span className="admin-initial admin-initial-square" aria-hidden>
        {initial(name)}
      </span>
      <span className="admin-menu-text">
        <span>{name}</span>
        {current !== undefined && <span className="admin-menu-detail">{messages.roles[current.role]}</span>}
      </span>
      <Icon of={chevrons} size={14} />
    </>
  )
  return (
    <>
      <Menu
        items={items}
        label={`${messages.workspaces.switcher}: ${name}`}
        trigger={trigger}
        triggerClassName="admin-menu-trigger admin-workspace-trigger"
        align="start"
      />
      {dialog === 'create' && <WorkspaceNameDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'rename' && current !== undefined && (
        <WorkspaceNameDialog workspace={current} onClose={() => setDialog(undefined)} />
      )}
    </>
  )
}
