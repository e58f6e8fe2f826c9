import { useSyncExternalStore } from 'react'

/** The path and query that are shown; draws again when they change. */
export function usePathname(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname)
}

/** The query that is shown; draws again when it changes. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => window.location.search)
}

/** The whole address that is shown, from the path to the hash: where somebody comes back to. */
export function useWholeAddress(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search + window.location.hash)
}

/** Goes to an address of the viewer without a reload. Everybody who follows the address hears of it as of a step back. */
export function goTo(path: string): void {
  window.history.pushState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  return () => window.removeEventListener('popstate', listener)
}
