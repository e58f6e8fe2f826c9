import { useSyncExternalStore } from 'react'

/** From here down an app with automatic positions is laid out for a phone. */
const query = '(max-width: 767px)'

/** Whether the window is as narrow as a phone's. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(subscribe, () => typeof matchMedia === 'function' && matchMedia(query).matches)
}

function subscribe(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined
  const list = matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}
