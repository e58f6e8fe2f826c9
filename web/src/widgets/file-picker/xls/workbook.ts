import type { Sheet } from '../workbook'
import { readCells } from './cells'
import { CompoundFile } from './compound'
import { Room } from './grid'
import { PartReader } from './part-reader'
import { Records, type WorkbookRecord } from './records'
import { types } from './types'

/** Of Excel 97 and later; what was before is laid out otherwise. */
const knownVersion = 0x600

interface Contents {
  readonly sheets: readonly { readonly name: string; readonly start: number }[]
  readonly shared: readonly string[]
}

/**
 * The sheets of an XLS file in their order, hidden ones too. Values are as stored: dates are numbers of days.
 * @throws when it is none, or is encrypted, broken or older than Excel 97
 */
export function readOldWorkbook(bytes: ArrayBuffer): readonly Sheet[] {
  const stream = new CompoundFile(bytes).stream('Workbook')
  if (stream === undefined) throw new Error('This is not a spreadsheet')
  const records = new Records(stream)
  const { sheets, shared } = readContents(records)
  const room = new Room()
  return sheets.map(({ name, start }) => ({ name, data: readCells(records, start, shared, room) }))
}

/** What the beginning says about the workbook: where its sheets are, and the texts that they share. */
function readContents(records: Records): Contents {
  const sheets: { name: string; start: number }[] = []
  let shared: readonly string[] = []
  let isBegun = false
  for (const record of records.from(0)) {
    const { type, view } = record
    if (!isBegun && (type !== types.begin || view.getUint16(0, true) !== knownVersion)) throw new Error('An unknown kind of workbook')
    isBegun = true
    if (type === types.encrypted) throw new Error('This workbook is encrypted')
    if (type === types.sheet) sheets.push({ name: sheetName(record), start: view.getUint32(0, true) })
    if (type === types.sharedTexts) shared = sharedTexts(record)
    if (type === types.end) break
  }
  return { sheets, shared }
}

function sheetName({ parts }: WorkbookRecord): string {
  const reader = new PartReader(parts, 6)
  return reader.text(reader.byte())
}

function sharedTexts({ parts, view }: WorkbookRecord): readonly string[] {
  const count = view.getUint32(4, true)
  const reader = new PartReader(parts, 8)
  const texts: string[] = []
  while (texts.length < count && !reader.isAtEnd) texts.push(reader.text(reader.uint16()))
  return texts
}
