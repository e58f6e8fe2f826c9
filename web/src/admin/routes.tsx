import type { ReactNode } from 'react'
import type { PathParams } from '../lib/router/match'
import { AppPage } from './apps/AppPage'
import { AppsPage } from './apps/AppsPage'
import { DatasourcePage } from './datasources/DatasourcePage'
import { DatasourcesPage } from './datasources/DatasourcesPage'
import { EnvironmentsPage } from './environments/EnvironmentsPage'
import { HomePage } from './HomePage'
import { ImportPage } from './imports/ImportPage'
import { InstancePage } from './instance/InstancePage'
import { MembersPage } from './members/MembersPage'
import { patterns } from './paths'

/** The part of the navigation that a page belongs to. */
export type Section = 'apps' | 'datasources' | 'environments' | 'members'

export interface Route {
  readonly pattern: string
  readonly section?: Section
  /** Keyed by what it shows, so that state never leaks from one app or workspace to the next. */
  readonly render: (params: PathParams) => ReactNode
}

/** Pages that need a signed-in person. */
export const privateRoutes: readonly Route[] = [
  { pattern: patterns.home, render: () => <HomePage /> },
  {
    pattern: patterns.workspace,
    section: 'apps',
    render: ({ workspace = '' }) => <AppsPage key={workspace} workspace={workspace} />,
  },
  {
    pattern: patterns.imports,
    section: 'apps',
    render: ({ workspace = '' }) => <ImportPage key={workspace} workspace={workspace} />,
  },
  {
    pattern: patterns.members,
    section: 'members',
    render: ({ workspace = '' }) => <MembersPage key={workspace} workspace={workspace} />,
  },
  {
    pattern: patterns.environments,
    section: 'environments',
    render: ({ workspace = '' }) => <EnvironmentsPage key={workspace} workspace={workspace} />,
  },
  { pattern: patterns.instance, render: () => <InstancePage /> },
  {
    pattern: patterns.datasources,
    section: 'datasources',
    render: ({ workspace = '' }) => <DatasourcesPage key={workspace} workspace={workspace} />,
  },
  {
    pattern: patterns.datasource,
    section: 'datasources',
    render: ({ workspace = '', datasource = '' }) => (
      <DatasourcePage key={datasource} workspace={workspace} datasource={datasource} />
    ),
  },
  { pattern: patterns.app, section: 'apps', render: ({ app = '' }) => <AppPage key={app} app={app} /> },
]
