import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFile } from '../../runtime/kept-files'
import { compound } from '../file-picker/xls/testing-compound'
import { double, place, record, xls } from '../file-picker/xls/testing-workbooks'
import { check } from '../testing'
import { documentViewer } from './definition'
import { documentSource, kindOfBytes } from './source'
import { readDocument } from './use-document'

const base = 'https://tools.example/app/shop/home'
const docx = [
  'UEsDBBQAAAAIAAAAIVzHHBc8CgAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLMJqSxILda3AwBQSwMEFAAAAAgAAAAhXAHFPdw3AQAAiwQAABEAAAB3b3JkL2RvY3VtZW50Lnht',
  'bLWUTU/DMAyG/0qUA8dlQ4hDWTvxceDGJCZxzlLTRiRxlHjr+u9J220ItGkTjIudyI6fvLbk6WxjDVtDiBpdziejMZ8V0yYrUa0sOGIp7GLW5Lwm8pkQUdVgZRyhB5di7xispHQNlWgw',
  'lD6gghi1q6wR1+PxrbBSO96VXGLZdt73Zh5690qtAdZka2lyvtBkgItiKvYJg+nOYuubrP9UFr1UkHMfIEJYAy+ewOgkpGUOCbp0Gh4N5b6TfwVYIGtqtEwTs7JlCp2C4NiVtP6OSWMY',
  'Up0aeQL9U/QzyDK1a/Jr3Y/oKE3qNNet7DwcoaTxiHNaUAcAtsQN/BWnz8G9OGAGiCAcpNHS9G4ooS4w4gfcHCCJXfWLMN5AVzUdx4i9osvpuv93VTfsozqpSWxnJnbbQHxtmuITUEsB',
  'AhQDFAAAAAgAAAAhXMccFzwKAAAACAAAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACAAAACFcAcU93DcBAACLBAAAEQAAAAAAAAAAAAAAgAE7',
  'AAAAd29yZC9kb2N1bWVudC54bWxQSwUGAAAAAAIAAgCAAAAAoQEAAAAA',
].join('')
const bytes = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
const start = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('where a document is', () => {
  const place = (url: string) => documentSource(url, base).place
  assert.deepEqual(
    ['', 'https://files.example/a.pdf', '/files/a.pdf', 'https://tools.example/a', 'data:text/plain,x'].map(place),
    ['none', 'outside', 'own', 'own', 'held'],
  )
  assert.deepEqual(['data:text/plain;base64,eA==', docx, '%%%', 'https://'].map(place), ['held', 'held', 'broken', 'broken'])
  assert.equal(documentSource(keepFile(new Blob(['x']), 'Base64'), base).place, 'held')
})

test('the kind of an outside document follows from its name', () => {
  const source = documentSource('https://files.example/a.docx?x=1.pdf', base)
  assert.deepEqual(source.place === 'outside' && [source.kind, source.host], ['docx', 'files.example'])
})

test('of an address that Dropbox gives to share, the file itself is taken', () => {
  const taken = (url: string) => {
    const source = documentSource(url, base)
    return source.place === 'outside' ? source.url : source.place
  }
  const file = 'https://www.dropbox.com/s/abc/a.pdf?raw=1'
  for (const end of ['', '?dl=0', '?dl=1', '?raw=1']) assert.equal(taken(`https://www.dropbox.com/s/abc/a.pdf${end}`), file)
  assert.equal(taken('https://www.dropbox.com/scl/fi/abc/a.pdf?rlkey=x&dl=0'), 'https://www.dropbox.com/scl/fi/abc/a.pdf?rlkey=x&raw=1')
  assert.equal(taken('https://notdropbox.com/a.pdf?dl=0'), 'https://notdropbox.com/a.pdf?dl=0')
})

test('what a document is follows from its bytes', () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['%PDF-1.7', '', 'pdf'], ['\u0089PNG\r\n', '', 'image'], ['\u00ff\u00d8\u00ff\u00e0', '', 'image'], ['plain', '', 'text'], ['a,b', 'text/csv', 'csv'],
    ['\u00d0\u00cf\u0011\u00e0', 'application/msword', 'unknown'], ['PK\u0003\u0004', '', 'unknown'], ['PK\u0003\u0004word/document.xml', '', 'docx'],
    ['PK\u0003\u0004xl/workbook.xml', 'application/pdf', 'xlsx'],
  ]
  for (const [text, type, kind] of kinds) assert.equal(kindOfBytes(start(text), type), kind, text)
})

test('a Word document gives headings, items and tables', async () => {
  const { kind, blocks = [] } = await readDocument(new Blob([bytes(docx)]))
  const shown = blocks.map((block) => {
    if (block.kind === 'table') return block.rows.length
    return `${block.level}${block.isItem ? '*' : ''} ${block.runs.map(({ text }) => text).join('')}`
  })
  assert.deepEqual([kind, shown], ['docx', ['1 Delivery note', '0 To whom it may concern & all others', '1 Contents', '0* Three boxes', '0* One letter', 2]])
  const [, , , item] = blocks
  assert.equal(item?.kind === 'paragraph' && item.runs[0]?.isBold, true)
})

test('an old workbook gives its sheets, however it comes; other old documents are of no known kind', async () => {
  const file = xls([{ name: 'Stock', cells: record(0x203, place(0, 0), double(12)) }])
  for (const type of ['application/vnd.ms-excel', 'application/octet-stream', '']) {
    const { kind, sheets, ending } = await readDocument(new Blob([file], { type }))
    assert.deepEqual([kind, sheets, ending], ['xls', [{ name: 'Stock', data: [[12]] }], '.xls'])
  }
  const letter = compound([{ name: 'WordDocument', content: new Uint8Array(5000) }])
  assert.equal((await readDocument(new Blob([letter]))).kind, 'unknown')
  assert.equal((await readDocument(new Blob([file.slice(0, 600)]))).kind, 'unknown')
  const source = documentSource('https://files.example/stock.XLS', base)
  assert.equal(source.place === 'outside' && source.kind, 'xls')
})

test('a table of texts gives rows', async () => {
  const { kind, sheets } = await readDocument(new Blob(['a;b\n1;"2;3"'], { type: 'text/csv' }))
  assert.deepEqual([kind, sheets?.[0]?.data], ['csv', [['a', 'b'], ['1', '2;3']]])
})

test('a broken archive is refused', async () => {
  await assert.rejects(readDocument(new Blob(['PK\u0003\u0004word/document.xml'])))
})

test('addresses and contents are documents, other texts are not', () => {
  assert.equal(check(documentViewer, 'docUrl', 'www.example.org/a.pdf').parsed, 'https://www.example.org/a.pdf')
  assert.equal(check(documentViewer, 'docUrl', docx).isValid, true)
  assert.deepEqual([check(documentViewer, 'docUrl', 'hello').isValid, check(documentViewer, 'docUrl', 'javascript:x').parsed], [false, ''])
})
