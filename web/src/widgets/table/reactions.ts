import type { Reaction, WidgetProps } from '../definition'
import { isFull } from '../gathered'
import { asNumber, asRecord, asText, type JSONRecord } from '../values'
import { followColumns } from './column-order'
import { dataKeys, rowSources } from './columns'
import { viewSources } from './rows'
import { indexIn, indicesIn, keysOfPositions, positionsOfKeys } from './selection'
import { defaultSelection, noCell } from './state'

type Changes = Readonly<Record<string, unknown>>

/** New rows end all that was about the old ones (runtime §8.1, when `tableData` changes). */
const forgetEdits: Reaction = {
  from: ['tableData'],
  sets: ['transientTableData', 'updatedRowIndex', 'triggeredRowIndex', 'editableCell', 'columnEditableCellValue', 'selectColumnFilterText', 'filters'],
  react: (props, memory) => {
    const { data, keys } = memory
    memory.data = props.tableData
    memory.keys = keysOf(props.tableData)
    if (!isOther(data, props.tableData)) return {}
    const hasOtherKeys = keys !== '' && memory.keys !== '' && keys !== memory.keys
    return {
      ...(Object.keys(asRecord(props.transientTableData)).length > 0 ? { transientTableData: {} } : {}),
      updatedRowIndex: -1,
      triggeredRowIndex: -1,
      editableCell: noCell,
      columnEditableCellValue: {},
      selectColumnFilterText: {},
      ...(hasOtherKeys ? { filters: [] } : {}),
    }
  },
}

/** The selected row is found again by its primary key; without one the selection is what it was at first. */
const keepSelection: Reaction = {
  from: ['orderedTableColumns', ...rowSources, ...viewSources, 'selectedRowIndex', 'selectedRowIndices', 'multiRowSelection'],
  sets: ['selectedRowIndex', 'selectedRowIndices'],
  react: (props, memory) => {
    const isNew = isOther(memory.selectionData, props.tableData)
    const changes = isNew && props.infiniteScrollEnabled !== true ? selectionAfter(props, memory.selected) : {}
    memory.selectionData = props.tableData
    memory.selected = selectedKeys(props, changes)
    return changes
  },
}

function selectionAfter(props: WidgetProps, selected: unknown): Changes {
  const keys = Array.isArray(selected) ? (selected as readonly unknown[]) : []
  if (asText(props.primaryColumnId) === '' || keys.length === 0) return defaultSelection(props)
  const positions = positionsOfKeys(keys, props)
  if (props.multiRowSelection === true) return { selectedRowIndices: positions }
  // Old tables select the default one again when the row that was selected is not there.
  const isOld = props.defaultSelectedRow !== undefined && props.defaultSelectedRowIndex === undefined
  return positions[0] === undefined && isOld ? defaultSelection(props) : { selectedRowIndex: positions[0] ?? -1 }
}

function selectedKeys(props: WidgetProps, changes: Changes): readonly unknown[] {
  if (asText(props.primaryColumnId) === '') return []
  if (props.multiRowSelection === true) {
    return keysOfPositions(indicesIn(changes.selectedRowIndices ?? props.selectedRowIndices), props)
  }
  return keysOfPositions([indexIn(changes.selectedRowIndex ?? props.selectedRowIndex)], props)
}

/** Pages that come while a person scrolls on are added to those before, up to a bound. */
const gatherPages: Reaction = {
  from: ['tableData', 'infiniteScrollEnabled', 'pageNo', 'pageSize'],
  sets: ['cachedTableData', 'endOfData', 'isCutOff'],
  react: (props, memory) => {
    if (props.infiniteScrollEnabled !== true) return {}
    const page = asNumber(props.pageNo) ?? 1
    const isNew = isOther(memory.pageData, props.tableData)
    const isFirst = !('pageData' in memory)
    memory.pageData = props.tableData
    if (!isNew && !isFirst) return {}
    const rows = Array.isArray(props.tableData) ? (props.tableData as readonly unknown[]) : []
    const before = page === 1 ? {} : asRecord(props.cachedTableData)
    if (!(page in before) && isFullOf(before)) return {}
    const pages = { ...before, [page]: rows }
    const isLast = rows.length < (asNumber(props.pageSize) ?? 0)
    const isCutOff = !isLast && isFullOf(pages)
    return { cachedTableData: pages, endOfData: isLast || isCutOff, isCutOff }
  },
}

function isFullOf(pages: JSONRecord): boolean {
  const all = Object.values(pages)
  return isFull(all.reduce<number>((sum, rows) => sum + (Array.isArray(rows) ? rows.length : 0), 0), all.length)
}

export const tableReactions: readonly Reaction[] = [gatherPages, forgetEdits, keepSelection, followColumns]

/** Told apart by content: a query that brings the same rows again changes nothing. The first rows are no change. */
function isOther(before: unknown, after: unknown): boolean {
  if (before === undefined || before === after) return false
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return true
  const budget = { left: 2_000_000 }
  return !before.every((row: unknown, index) => isEqual(row, after[index], budget))
}

function isEqual(a: unknown, b: unknown, budget: { left: number }): boolean {
  budget.left -= 1
  if (Object.is(a, b)) return true
  if (budget.left < 0 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = a as JSONRecord
  const right = b as JSONRecord
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && isEqual(left[key], right[key], budget))
}

function keysOf(data: unknown): string {
  return Array.isArray(data) ? [...dataKeys(data as readonly JSONRecord[])].sort().join('\n') : ''
}
