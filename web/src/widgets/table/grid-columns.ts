import type { WidgetProps } from '../definition'
import { asRecord, isRecord, type JSONRecord } from '../values'
import { cellsKey, type Column, isColumnShown, originalIndex } from './columns'
import { remembered } from './remember'
import { columnsOf } from './rows'

/** Columns of the component, and what of them differs by row and is sent with the rows. */
interface SplitColumns {
  readonly shared: readonly Column[]
  readonly byRow: readonly (readonly [id: string, properties: readonly (readonly [name: string, read: ByIndex])[]])[]
}

type ByIndex = (index: number) => unknown

/** Only the worker needs these. */
const inside = new Set(['computedValue'])

const split = remembered(['orderedTableColumns'], (props): SplitColumns => {
  const columns = columnsOf(props)
  const byRow: [string, (readonly [string, ByIndex])[]][] = []
  const shared = columns.map((column) => {
    const rest: Record<string, unknown> = {}
    const own: (readonly [string, ByIndex])[] = []
    for (const [name, value] of Object.entries(column)) {
      const read = readerByRow(name, value)
      if (read) own.push([name, read])
      else if (!inside.has(name)) rest[name] = value
    }
    if (column.columnType === 'select') rest.newRowSelectOptions = optionsOfNewRow(column)
    if (own.length > 0) byRow.push([column.id, own])
    // Only here it is known of all cells whether they are visible.
    return { ...rest, isVisible: isColumnShown(column) } as unknown as Column
  })
  return { shared, byRow }
})

/** Columns without what differs by row: a value for each of 100,000 rows need not leave the sandbox. */
export function gridColumns(props: WidgetProps): readonly Column[] {
  return split(props).shared
}

/** What a row's cells have of their own, by column id. */
export function cellsOfRow(props: WidgetProps, index: number): JSONRecord {
  return Object.fromEntries(
    split(props).byRow.map(([id, properties]) => [
      id,
      Object.fromEntries(properties.map(([name, read]) => [name, read(index)])),
    ]),
  )
}

/** A row for the component. */
export function gridRow(props: WidgetProps, row: JSONRecord): JSONRecord {
  return { ...row, [cellsKey]: cellsOfRow(props, Number(row[originalIndex])) }
}

/** A row as event code sees it: as {@link gridRow} without what only the component needs. */
export function eventRow(row: JSONRecord): JSONRecord {
  const { [cellsKey]: _, ...rest } = row
  return rest
}

/** Options of its own for a row that is added, or those of the first row where they differ by row. */
function optionsOfNewRow({ selectOptions, newRowSelectOptions, allowSameOptionsInNewRow }: Column): unknown {
  if (allowSameOptionsInNewRow === false) return newRowSelectOptions ?? []
  return Array.isArray(selectOptions) && selectOptions.some(Array.isArray) ? selectOptions[0] : undefined
}

function readerByRow(name: string, value: unknown): ByIndex | undefined {
  if (name === 'computedValue' || name === 'newRowSelectOptions') return undefined
  if (name === 'menuItems') return menuByRow(value)
  if (!Array.isArray(value)) return undefined
  const isList = name === 'selectOptions' || name === 'sourceData'
  if (isList && !value.some(Array.isArray)) return undefined
  return (index) => value[index] as unknown
}

/** Menu items hold properties that may differ by row. */
function menuByRow(items: unknown): ByIndex | undefined {
  const entries = Object.entries(asRecord(items))
  const differs = entries.some(([, item]) => isRecord(item) && Object.values(item).some(Array.isArray))
  if (!differs) return undefined
  return (index) =>
    Object.fromEntries(
      entries.map(([key, item]) => [
        key,
        Object.fromEntries(
          Object.entries(asRecord(item)).map(([name, value]) => [name, Array.isArray(value) ? (value[index] as unknown) : value]),
        ),
      ]),
    )
}
