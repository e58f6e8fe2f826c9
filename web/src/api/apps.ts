import { apiPrefix } from './client'
import type { Client } from './client'
import type { Result } from './problem'
import type { AppDetail, AppLibrary, AppReach, AppReport, AppSummary, LibraryFile, List, Release } from './types'

function at(app: string): string {
  return `/apps/${encodeURIComponent(app)}`
}

export function loadApp(client: Client, app: string, signal?: AbortSignal): Promise<Result<AppDetail>> {
  return client.send('GET', at(app), { signal })
}

export interface AppChange {
  readonly name?: string
  readonly slug?: string
  readonly isPublic?: boolean
  readonly reach?: AppReach
  /** The revision that the person saw. */
  readonly revision: number
}

export function changeApp(client: Client, app: string, body: AppChange): Promise<Result<AppSummary>> {
  return client.send('PATCH', at(app), { body })
}

export function deleteApp(client: Client, app: string): Promise<Result<undefined>> {
  return client.send('DELETE', at(app))
}

export function loadReport(client: Client, app: string, signal?: AbortSignal): Promise<Result<AppReport>> {
  return client.send('GET', `${at(app)}/report`, { signal })
}

export function listReleases(client: Client, app: string, signal?: AbortSignal): Promise<Result<List<Release>>> {
  return client.send('GET', `${at(app)}/releases`, { signal })
}

export function createRelease(client: Client, app: string, note: string): Promise<Result<Release>> {
  return client.send('POST', `${at(app)}/releases`, { body: note === '' ? {} : { note } })
}

/** The app as a file; a plain link, so that the browser downloads it. */
export function exportHref(app: string): string {
  return `${apiPrefix}${at(app)}/export`
}

/** Custom JavaScript libraries that the draft declares. */
export function listLibraries(client: Client, app: string, signal?: AbortSignal): Promise<Result<List<AppLibrary>>> {
  return client.send('GET', `${at(app)}/libraries`, { signal })
}

/** Gives the instance the file of a declared library. */
export function uploadLibrary(client: Client, app: string, name: string, file: Blob): Promise<Result<LibraryFile>> {
  return client.send('PUT', `${at(app)}/libraries/${encodeURIComponent(name)}`, { script: file })
}

/** Lets the instance get the file of a declared library from where the application loaded it. */
export function fetchLibrary(client: Client, app: string, name: string): Promise<Result<LibraryFile>> {
  return client.send('POST', `${at(app)}/libraries/${encodeURIComponent(name)}/fetch`)
}
