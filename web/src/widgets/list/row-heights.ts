import { createContext, useContext } from 'react'
import type { WidgetNode } from '../../model/view'
import { fitsContent } from '../auto-height'

/** Whether what is drawn stands in a row of a list, where all rows are equally high. */
export const RowContext = createContext(false)

/** Whether a widget's height follows its content: in rows only that of one with limits. */
export function useFitsContent(node: WidgetNode): boolean {
  const isInRow = useContext(RowContext)
  return fitsContent(node) && !(isInRow && node.dynamicHeight === 'AUTO_HEIGHT')
}
