import { useSyncExternalStore } from 'react'

export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** Pixels of the document that are seen at once. A phone's window grows with what hangs out of the document; this does not. */
export function useWindowSize(): WindowSize {
  const width = useSyncExternalStore(subscribe, () => document.documentElement.clientWidth)
  const height = useSyncExternalStore(subscribe, () => document.documentElement.clientHeight)
  return { width, height }
}

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}
