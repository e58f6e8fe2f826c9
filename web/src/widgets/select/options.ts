import type { Verdict, WidgetProps } from '../definition'
import { invalid, valid } from '../rules'
import { asArray, asRecord, asRecords, asText, isBlank, isRecord, parseJSON } from '../values'

export interface Option {
  readonly label: unknown
  readonly value: unknown
  /** A small picture in front of the label, such as a flag; it is not read out. */
  readonly mark?: string | undefined
}

/** An array of objects or JSON text of one; nil counts as an empty array. */
export function checkRecords(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const parsed = typeof value === 'string' ? parseJSON(value) : value
  if (Array.isArray(parsed) && parsed.every(isRecord)) return valid(parsed)
  return invalid([], 'This value does not evaluate to type Array<Object>')
}

/** The name of a key of the rows, or an array with one entry per row. */
export function checkOptionKey(value: unknown, props: WidgetProps, kind: 'label' | 'value'): Verdict {
  if (isBlank(value)) return invalid('', `This value does not evaluate to type: string or array of ${kind}s`)
  if (Array.isArray(value)) return checkList(value, props, kind)
  if (typeof value !== 'string') return invalid('', 'This value does not evaluate to type: string')
  const rows = asRecords(props.sourceData)
  if (kind === 'label' || rows.length === 0) return valid(value)
  if (!rows.some((row) => value in row)) return invalid(value, `${value} is not a key of the source data`)
  const values = rows.map((row) => row[value])
  return new Set(values).size === values.length ? valid(value) : invalid(value, 'Duplicate values found')
}

function checkList(list: readonly unknown[], props: WidgetProps, kind: 'label' | 'value'): Verdict {
  const rows = asRecords(props.sourceData)
  const [first] = list
  const isKeyRepeated = typeof first === 'string' && list.every((item) => item === first)
  if (isKeyRepeated && rows.some((row) => first in row)) return valid(first)
  const allowed = kind === 'label' ? ['string'] : ['string', 'number', 'boolean']
  if (list.every((item) => allowed.includes(typeof item))) return valid(list)
  return invalid([], `All ${kind}s must be ${allowed.join(', ')}`)
}

/** The options a person chooses from: rows of `sourceData` seen through `optionLabel` and `optionValue`. */
export function optionsOf(props: WidgetProps): readonly Option[] {
  const rows = asArray(props.sourceData)
  return rows.map((row, index) => ({
    label: pick(props.optionLabel, row, index),
    value: pick(props.optionValue, row, index),
  }))
}

function pick(key: unknown, row: unknown, index: number): unknown {
  const value: unknown = Array.isArray(key) ? key[index] : isBlank(key) ? undefined : asRecord(row)[asText(key)]
  return value ?? ''
}

/** Of an option without a value the label is shown, of one without a label the value. */
export function shownOptions(value: unknown): readonly Option[] {
  return asRecords(value)
    .filter(({ label, value }) => !isBlank(label) || !isBlank(value))
    .map(({ label, value }) => ({ label: isBlank(label) ? value : label, value }))
}
