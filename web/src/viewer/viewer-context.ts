import { createContext, useContext } from 'react'
import type { PageRuntime } from '../runtime/page-runtime'

/** What the parts of a drawn page share. */
export interface Viewer {
  readonly runtime: PageRuntime
  readonly positioning: 'fixed' | 'auto'
  /** Widgets below an invisible one move up, also below one of fixed height. */
  readonly collapsesInvisible: boolean
}

export const ViewerContext = createContext<Viewer | undefined>(undefined)

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('a widget is drawn outside the viewer')
  return viewer
}
