import { useCallback } from 'react'
import type { WidgetNode } from '../../model/view'
import { fitsContent } from '../../widgets/auto-height'
import { useIsInRow } from '../../widgets/list/row-heights'
import { useViewer } from '../viewer-context'

/**
 * Which children of a canvas give up their room while they are hidden: those of automatic height always; the others where the app wants
 * that, on the page itself and in whatever is as high as its content. In rows of lists none does.
 */
export function useFreesRoom(canvas: WidgetNode, ownerFits: boolean): (child: WidgetNode) => boolean {
  const { collapsesInvisible } = useViewer()
  const isInRow = useIsInRow()
  const freesAll = collapsesInvisible && (canvas.widgetId === '0' || ownerFits)
  return useCallback((child) => !isInRow && (freesAll || fitsContent(child)), [isInRow, freesAll])
}
