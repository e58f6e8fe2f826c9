import { asArray, asRecord, asRecords, asText, isRecord, type JSONRecord } from '../values'

/** The columns of an ECharts `dataset`. */
export interface Dataset {
  readonly names: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** Rows as arrays with or without a line of names, or as objects; or an object of columns. */
export function readDataset(dataset: unknown): Dataset | undefined {
  const { source, dimensions, sourceHeader } = asRecord(Array.isArray(dataset) ? dataset[0] : dataset)
  const given = asArray(dimensions).map((one) => asText(isRecord(one) ? one.name : one))
  if (isRecord(source)) {
    const names = Object.keys(source)
    const columns = names.map((name) => asArray(source[name]))
    const count = Math.max(0, ...columns.map(({ length }) => length))
    return { names, rows: Array.from({ length: count }, (_, index) => columns.map((column) => column[index])) }
  }
  const all = asArray(source)
  if (all.length === 0) return undefined
  if (isRecord(all[0])) {
    const names = given.length > 0 ? given : [...new Set(asRecords(all).flatMap(Object.keys))]
    return { names, rows: asRecords(all).map((row) => names.map((name) => row[name])) }
  }
  const rows = all.map((row) => asArray(row))
  const [first = []] = rows
  const hasHeader = sourceHeader !== false && given.length === 0 && first.slice(1).every((cell) => typeof cell !== 'number')
  if (!hasHeader) return { names: given.length > 0 ? given : first.map((_, index) => String(index)), rows }
  return { names: first.map(asText), rows: rows.slice(1) }
}

/** Rows and columns changed places: `seriesLayoutBy: 'row'`. */
export function transposed({ names, rows }: Dataset): Dataset {
  const table = [names as readonly unknown[], ...rows]
  const turned = names.map((_, column) => table.map((row) => row[column]))
  return { names: (turned[0] ?? []).map(asText), rows: turned.slice(1) }
}

/** A column by its number or name. */
export function columnOf({ names }: Dataset, wanted: unknown, otherwise: number): number {
  const one = Array.isArray(wanted) ? wanted[0] : wanted
  if (one === undefined) return otherwise
  if (typeof one === 'number') return one
  const found = names.indexOf(asText(one))
  return found === -1 ? otherwise : found
}

export interface Item {
  readonly name: string | undefined
  readonly cells: readonly unknown[]
  readonly color: string | undefined
}

/** One entry of a series' `data`: a value, `[x, y]`, or an object around either. */
export function readItem(item: unknown): Item {
  const { name, value, itemStyle } = asRecord(item)
  const inner = isRecord(item) ? value : item
  const color = asText(asRecord(itemStyle).color)
  return {
    name: name === undefined ? undefined : asText(name),
    cells: Array.isArray(inner) ? inner : [inner],
    color: color === '' ? undefined : color,
  }
}

export function firstOf(value: unknown): JSONRecord {
  return asRecord(Array.isArray(value) ? value[0] : value)
}
