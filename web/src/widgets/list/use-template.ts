import { useMemo } from 'react'
import type { WidgetNode } from '../../model/view'
import { narrowEdges, useNarrowWindow } from '../narrow-window'
import { canvasesOf, usePage } from '../page'
import { templateHeight } from './definition'

export interface ListTemplate {
  /** Holds the container that each item is drawn with. */
  readonly canvas: WidgetNode | undefined
  /** Of that container, in pixels. */
  readonly height: number
}

/** What a list repeats. Its container stands on the grid and keeps its rows, also where the positions inside of it are automatic. */
export function useTemplate(list: WidgetNode): ListTemplate {
  const { hasNarrowEdges } = usePage()
  const isNarrow = useNarrowWindow() && hasNarrowEdges === true
  return useMemo(() => {
    const [stored] = canvasesOf(list)
    if (stored === undefined) return { canvas: undefined, height: templateHeight(undefined) }
    const children = (stored.children ?? []).map((item) => (isNarrow ? narrowEdges(item) : item))
    return { canvas: { ...stored, flexLayers: undefined, children }, height: templateHeight(children[0]) }
  }, [list, isNarrow])
}
