/** Every address that the admin page links to. */
export const paths = {
  home: '/',
  setup: '/setup',
  signIn: (returnTo?: string) => (returnTo === undefined ? '/sign-in' : `/sign-in?return=${encodeURIComponent(returnTo)}`),
  invite: '/invite',
  workspace: (workspace: string) => `/workspaces/${encodeURIComponent(workspace)}`,
  imports: (workspace: string, app?: string, step?: ImportStep) =>
    `${paths.workspace(workspace)}/import${search({ app, step })}`,
  members: (workspace: string) => `${paths.workspace(workspace)}/members`,
  environments: (workspace: string) => `${paths.workspace(workspace)}/environments`,
  /** For the owner. */
  instance: '/instance',
  datasources: (workspace: string) => `${paths.workspace(workspace)}/datasources`,
  datasource: (workspace: string, datasource: string, tab?: DatasourceTab, environment?: string) =>
    `${paths.datasources(workspace)}/${encodeURIComponent(datasource)}${search({ tab, environment })}`,
  app: (app: string, tab?: AppTab) => `/apps/${encodeURIComponent(app)}${search({ tab })}`,
  /** The released app. */
  viewer: (slug: string, page?: string) => `/app/${encodeURIComponent(slug)}${segment(page)}`,
  /** The draft, for developers. */
  preview: (slug: string, page?: string) => `/preview/${encodeURIComponent(slug)}${segment(page)}`,
} as const

export type ImportStep = 'report' | 'reconnect' | 'done'
export type AppTab = 'overview' | 'releases' | 'report' | 'settings'
export type DatasourceTab = 'settings' | 'structure'

/** Patterns of the pages that this bundle draws. */
export const patterns = {
  home: '/',
  setup: '/setup',
  signIn: '/sign-in',
  invite: '/invite',
  workspace: '/workspaces/{workspace}',
  imports: '/workspaces/{workspace}/import',
  members: '/workspaces/{workspace}/members',
  environments: '/workspaces/{workspace}/environments',
  instance: '/instance',
  datasources: '/workspaces/{workspace}/datasources',
  datasource: '/workspaces/{workspace}/datasources/{datasource}',
  app: '/apps/{app}',
} as const

function segment(page: string | undefined): string {
  return page === undefined ? '' : `/${encodeURIComponent(page)}`
}

function search(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
