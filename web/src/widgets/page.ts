import { createContext, useContext } from 'react'
import type { ComponentType, ReactNode } from 'react'
import type { MapTiles, WidgetNode } from '../model/view'
import type { PageRuntime } from '../runtime/page-runtime'

export interface CanvasProps {
  readonly node: WidgetNode
  /** Pixels of the owner's box, from which the columns follow. */
  readonly width: number
  readonly minHeight?: number
  /** Pixels that the children need. */
  readonly onContentHeight?: ((pixels: number) => void) | undefined
}

/** What the page offers to the widgets on it besides the runtime. */
export interface PageSurface {
  /** Lays out the children of a canvas; containers draw it without knowing the grid. */
  readonly Canvas: ComponentType<CanvasProps>
  /** Draws what is inside with another runtime: the widgets in a row of a list. */
  readonly RuntimeScope: ComponentType<{ readonly runtime: PageRuntime; readonly children?: ReactNode }>
  /** Positions are automatic (formats §3.10): on narrow windows widgets have edges of their own. */
  readonly hasNarrowEdges?: boolean
  /** Where maps get their pictures from. */
  readonly map?: MapTiles | undefined
}

export const PageContext = createContext<PageSurface | undefined>(undefined)

export function usePage(): PageSurface {
  const page = useContext(PageContext)
  if (!page) throw new Error('a widget is drawn outside a page')
  return page
}

/** The canvases of a container: one, or one per tab. */
export function canvasesOf(node: WidgetNode): readonly WidgetNode[] {
  return (node.children ?? []).filter((child) => child?.type === 'CANVAS_WIDGET')
}

/** All widgets below a node, canvases left out. */
export function descendants(node: WidgetNode): readonly WidgetNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (!child) return []
    return child.type === 'CANVAS_WIDGET' ? descendants(child) : [child, ...descendants(child)]
  })
}
