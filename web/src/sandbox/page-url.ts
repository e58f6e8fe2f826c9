import type { PageURL } from '../runtime/engine/app-entity'

/** The address as user code sees it: of a parameter given twice the first value counts (§2.4). */
export function pageURL(location: Location): PageURL {
  const { href, host, hostname, protocol, pathname, port, hash, search } = location
  const queryParams: Record<string, string> = {}
  new URLSearchParams(search).forEach((value, key) => {
    if (!(key in queryParams)) queryParams[key] = value
  })
  return { fullPath: href, host, hostname, protocol, pathname, port, hash, queryParams }
}
