import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { PageRuntime } from '../runtime/page-runtime'
import { useViewer, ViewerContext } from './viewer-context'

export interface RuntimeScopeProps {
  readonly runtime: PageRuntime
  readonly children?: ReactNode
}

/** The same page seen through another runtime. */
export function RuntimeScope({ runtime, children }: RuntimeScopeProps): JSX.Element {
  const viewer = useViewer()
  const scoped = useMemo(() => ({ ...viewer, runtime }), [viewer, runtime])
  return <ViewerContext.Provider value={scoped}>{children}</ViewerContext.Provider>
}
