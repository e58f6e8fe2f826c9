import { useSyncExternalStore } from 'react'

/** The query that the address shows; draws again when it changes. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => window.location.search)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  return () => window.removeEventListener('popstate', listener)
}
