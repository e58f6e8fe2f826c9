import { type Bytes, compound, little, wide } from './testing-compound'

/** Writes old workbooks for the tests, as plainly as their readers allow. */

export function double(value: number): Bytes {
  return [...new Uint8Array(new Float64Array([value]).buffer)]
}

export function narrow(text: string): Bytes {
  return [...text].map((letter) => letter.charCodeAt(0))
}

export function record(type: number, ...body: readonly Bytes[]): Bytes {
  const bytes = body.flat()
  return [...little(type, 2), ...little(bytes.length, 2), ...bytes]
}

/** Row, column and a format. */
export function place(row: number, column: number): Bytes {
  return [...little(row, 2), ...little(column, 2), 15, 0]
}

export function begin(kind: number, version = 0x600): Bytes {
  return record(0x809, little(version, 2), little(kind, 2), little(0, 12))
}

export const end = record(0x0a)

interface WrittenSheet {
  readonly name: string
  readonly cells: Bytes
  readonly kind?: number
  readonly state?: number
}

/** The stream of a workbook: what it says about itself, then its sheets. */
export function workbook(sheets: readonly WrittenSheet[], about: Bytes = []): Uint8Array {
  const heads = (starts: Bytes) =>
    sheets.flatMap(({ name, state = 0 }, index) =>
      record(0x85, little(starts[index] ?? 0, 4), [state, 0, name.length, 1], wide(name)),
    )
  const opening = begin(5)
  const bodies = sheets.map(({ cells, kind = 0x10 }) => [...begin(kind), ...cells, ...end])
  let next = opening.length + about.length + heads([]).length + end.length
  const starts = bodies.map(({ length }) => (next += length) - length)
  return new Uint8Array([...opening, ...about, ...heads(starts), ...end, ...bodies.flat()])
}

/** An XLS file. */
export function xls(sheets: readonly WrittenSheet[], about: Bytes = []): ArrayBuffer {
  return compound([{ name: 'Workbook', content: workbook(sheets, about) }])
}
