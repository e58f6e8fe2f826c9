import { createContext, useContext } from 'react'
import type { WidgetNode } from '../../model/view'
import { fitsContent } from '../auto-height'

/** The kind of list in a row of which something is drawn. */
export const RowContext = createContext<'old' | 'new' | undefined>(undefined)

/** Whether something is drawn in a row of a list: there what is hidden keeps its room. */
export function useIsInRow(): boolean {
  return useContext(RowContext) !== undefined
}

/** Whether a widget's height follows its content: in rows, which are equally high, only that of one with limits. */
export function useFitsContent(node: WidgetNode): boolean {
  const isInRow = useContext(RowContext) === 'new'
  return fitsContent(node) && !(isInRow && node.dynamicHeight === 'AUTO_HEIGHT')
}
