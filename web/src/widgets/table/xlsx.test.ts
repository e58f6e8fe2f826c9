import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnName, toXLSX } from './xlsx'
import { crc32 } from './zip'

/** The files of an archive, inflated by the platform, with their checksums looked at. */
async function unzip(archive: Blob): Promise<ReadonlyMap<string, string>> {
  const bytes = new Uint8Array(await archive.arrayBuffer())
  const view = new DataView(bytes.buffer)
  const files = new Map<string, string>()
  const end = bytes.length - 22
  assert.equal(view.getUint32(end, true), 0x06054b50)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    assert.equal(view.getUint32(at, true), 0x02014b50)
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    assert.equal(view.getUint32(local, true), 0x04034b50)
    const start = local + 30 + view.getUint16(local + 26, true)
    const packed = new Blob([bytes.slice(start, start + size)])
    const content = await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer()
    assert.equal(crc32(new Uint8Array(content)), view.getUint32(at + 16, true))
    files.set(name, new TextDecoder().decode(content))
    at += 46 + nameLength
  }
  return files
}

declare class DecompressionStream {
  constructor(format: string)
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>
}

test('a workbook holds texts as texts and numbers as numbers', async () => {
  const files = await unzip(await toXLSX('Table1', ['Name', 'Price'], [['Ann & <Bob>', 12.5], ['=1+1', -3], ['', 0]]))
  assert.deepEqual([...files.keys()], [
    '[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml',
  ])
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  assert.match(sheet, /<c r="A1" t="inlineStr" s="1"><is><t xml:space="preserve">Name<\/t>/)
  assert.match(sheet, /<c r="A2" t="inlineStr"><is><t xml:space="preserve">Ann &amp; &lt;Bob&gt;<\/t>/)
  assert.match(sheet, /<c r="B2"><v>12.5<\/v><\/c>/)
  assert.match(sheet, /<c r="A3" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/)
  assert.match(sheet, /<row r="4"><c r="B4"><v>0<\/v><\/c><\/row>/)
})

test('names of sheets lose what spreadsheets refuse', async () => {
  const files = await unzip(await toXLSX('a/b:c'.padEnd(40, 'x'), [], []))
  assert.match(files.get('xl/workbook.xml') ?? '', /sheet name="a b cx{26}" /)
})

const names: readonly (readonly [number, string])[] = [[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA']]
for (const [index, name] of names) test(`column ${index} is ${name}`, () => assert.equal(columnName(index), name))
