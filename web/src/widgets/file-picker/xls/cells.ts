import { Grid, type Room } from './grid'
import { PartReader } from './part-reader'
import type { Records, WorkbookRecord } from './records'
import { types } from './types'

const worksheet = 0x10
/** Where a cell's value begins: after its row, column and format. */
const valueStart = 6

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A', 0x2b: '#GETTING_DATA',
}

/** The cells of the sheet that begins at a place; sheets that are charts or modules have none. @throws when there is no sheet */
export function readCells(records: Records, start: number, shared: readonly string[], room: Room): readonly (readonly unknown[])[] {
  const sheet = new SheetReader(shared, room)
  let depth = 0
  for (const record of records.from(start)) {
    if (depth === 0 && (record.type !== types.begin || record.view.byteLength < 4)) throw new Error('There is no sheet at its place')
    if (depth === 0 && record.view.getUint16(2, true) !== worksheet) return []
    if (record.type === types.begin) depth += 1
    else if (record.type === types.end) depth -= 1
    // Charts on a sheet have cells too, which are none of its own.
    else if (depth === 1) sheet.read(record)
    if (depth === 0) break
  }
  return sheet.rows
}

class SheetReader {
  private readonly grid: Grid
  /** The formula whose result is a text: this comes in a record of its own. */
  private formula: { readonly row: number; readonly column: number } | undefined

  constructor(private readonly shared: readonly string[], room: Room) {
    this.grid = new Grid(room)
  }

  get rows(): readonly (readonly unknown[])[] {
    return this.grid.rows
  }

  read(record: WorkbookRecord): void {
    const { type, view } = record
    if (type === types.number) this.put(view, view.getFloat64(valueStart, true))
    else if (type === types.shortNumber) this.put(view, shortNumber(view.getUint32(valueStart, true)))
    else if (type === types.shortNumbers) this.putShortNumbers(view)
    else if (type === types.sharedText) this.put(view, this.shared[view.getUint32(valueStart, true)] ?? '')
    else if (type === types.text || type === types.formattedText) this.put(view, textOf(record, valueStart))
    else if (type === types.truthOrError) this.put(view, truthOrError(view.getUint8(valueStart), view.getUint8(valueStart + 1) !== 0))
    else if (type === types.formula) this.putFormula(view)
    else if (type === types.formulaText) this.putFormulaText(record)
  }

  private put(view: DataView, value: unknown): void {
    this.grid.put(view.getUint16(0, true), view.getUint16(2, true), value)
  }

  private putShortNumbers(view: DataView): void {
    const row = view.getUint16(0, true)
    const first = view.getUint16(2, true)
    const count = Math.floor((view.byteLength - valueStart) / 6)
    for (let index = 0; index < count; index += 1) this.grid.put(row, first + index, shortNumber(view.getUint32(6 + index * 6, true)))
  }

  /** The result is a number, unless the last two bytes say that it is something else. */
  private putFormula(view: DataView): void {
    if (view.getUint16(valueStart + 6, true) !== 0xffff) return this.put(view, view.getFloat64(valueStart, true))
    const kind = view.getUint8(valueStart)
    if (kind === 1 || kind === 2) return this.put(view, truthOrError(view.getUint8(valueStart + 2), kind === 2))
    this.put(view, '')
    this.formula = { row: view.getUint16(0, true), column: view.getUint16(2, true) }
  }

  private putFormulaText(record: WorkbookRecord): void {
    if (this.formula) this.grid.put(this.formula.row, this.formula.column, textOf(record, 0))
    this.formula = undefined
  }
}

function textOf({ parts }: WorkbookRecord, start: number): string {
  const reader = new PartReader(parts, start)
  return reader.text(reader.uint16())
}

function truthOrError(value: number, isError: boolean): unknown {
  return isError ? errors[value] ?? '#N/A' : value !== 0
}

/** 30 bits: a whole number, or the upper bits of a long one; two more say which, and whether it is to be divided by 100. */
function shortNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(0, bits & ~3)
  const value = bits & 2 ? (bits | 0) >> 2 : view.getFloat64(0)
  return bits & 1 ? value / 100 : value
}
