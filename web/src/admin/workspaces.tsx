import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { List, Role, Workspace } from '../api/types'
import { listWorkspaces } from '../api/workspaces'
import { useClient } from './session'
import { useLoad } from './use-load'
import type { Load } from './use-load'

interface Workspaces {
  readonly list: Load<List<Workspace>>
  /** The workspace of the page that is open. */
  readonly current: Workspace | undefined
  readonly setCurrent: (id: string) => void
}

const WorkspacesContext = createContext<Workspaces | undefined>(undefined)
const storageKey = 'steward.workspace'

/** The signed-in person's workspaces, and which one the page belongs to. */
export function WorkspacesProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const client = useClient()
  const list = useLoad('workspaces', (signal) => listWorkspaces(client, signal))
  const [currentID, setCurrent] = useState<string>()
  const current = list.value?.items.find((workspace) => workspace.id === currentID)
  const workspaces = useMemo(() => ({ list, current, setCurrent }), [list.state, current])
  return <WorkspacesContext.Provider value={workspaces}>{children}</WorkspacesContext.Provider>
}

export function useWorkspaces(): Workspaces {
  const workspaces = useContext(WorkspacesContext)
  if (workspaces === undefined) throw new Error('useWorkspaces outside of WorkspacesProvider')
  return workspaces
}

/** Says that the page belongs to this workspace; gives it once it is known. */
export function useWorkspace(id: string | undefined): Workspace | undefined {
  const { list, setCurrent } = useWorkspaces()
  // An effect, because the frame around the page shows what the page says.
  useEffect(() => {
    if (id === undefined) return
    setCurrent(id)
    remember(id)
  }, [id])
  return list.value?.items.find((workspace) => workspace.id === id)
}

/** The workspace to start in: the one used last in this browser, else the first. */
export function startingWorkspace(items: readonly Workspace[]): Workspace | undefined {
  const last = recall()
  return items.find((workspace) => workspace.id === last) ?? items[0]
}

export function mayDevelop(role: Role | undefined): boolean {
  return role === 'developer' || role === 'administrator'
}

function remember(id: string): void {
  try {
    localStorage.setItem(storageKey, id)
  } catch {
    // Without storage the first workspace opens next time.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
