import type { Verdict, WidgetProps } from '../definition'
import { invalid, valid } from '../rules'
import { asNumber, isBlank, isNil, isRecord, parseJSON } from '../values'

const expected =
  'Invalid value. This field expects an array of objects(Array<Object>) or the result of a Query such as "{{query1.data}}".'

/** An array of plain objects, or JSON text of one. */
export function checkTableData(value: unknown): Verdict {
  if (value === '') return valid([])
  if (isNil(value)) return invalid([], 'Data is undefined, re-run your query or fix the data')
  const rows = typeof value === 'string' ? parseJSON(value) : value
  if (!Array.isArray(rows)) return invalid([], expected)
  const bad = rows.findIndex((row) => !isRecord(row))
  return bad < 0 ? valid(rows) : invalid([], `Invalid object at index ${bad}`)
}

export function checkTotal(value: unknown): Verdict {
  if (isBlank(value)) return valid(0)
  const total = asNumber(value)
  return total === undefined ? invalid(0, 'This value must be a number') : valid(total)
}

export function checkRowIndex(value: unknown): Verdict {
  if (isBlank(value)) return valid(-1)
  const index = asNumber(value)
  const isSound = index !== undefined && Number.isInteger(index) && index >= -1
  return isSound ? valid(index) : invalid(-1, 'This value must be a row index')
}

export function checkRowIndices(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const list = typeof value === 'string' ? parseJSON(value) : value
  const indices = (Array.isArray(list) ? list : [list]).map(asNumber)
  const isSound = indices.every((index) => index !== undefined && Number.isInteger(index) && index >= -1)
  return isSound ? valid(indices) : invalid([], 'This value must be an array of row indices')
}

/** One row index, or several where several rows may be selected. */
export function checkSelectedRow(value: unknown, props: WidgetProps): Verdict {
  return props.multiRowSelection === true ? checkRowIndices(value) : checkRowIndex(value)
}

export function checkDecimals(value: unknown): Verdict {
  if (isBlank(value)) return valid(0)
  const decimals = asNumber(value)
  return decimals === 0 || decimals === 1 || decimals === 2 ? valid(decimals) : invalid(0, 'Allowed: 0, 1, 2')
}

/** One list of `{label, value}`, or a list of such lists by row. */
export function checkSelectOptions(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const list = typeof value === 'string' ? parseJSON(value) : value
  if (!Array.isArray(list)) return invalid([], 'This value does not evaluate to type Array<{ label, value }>')
  const isSound = list.every((item) => isNil(item) || isOption(item) || (Array.isArray(item) && item.every(isOption)))
  return isSound ? valid(list) : invalid([], 'This value does not evaluate to type Array<{ label, value }>')
}

function isOption(value: unknown): boolean {
  return isRecord(value) && 'label' in value && 'value' in value
}
