import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { LibraryRef } from '../model/view'
import { jsObject, testDocument, widget } from '../runtime/engine/testing'
import { libraryTexts } from './library-texts'

const text = 'var dayjs = 1'
const hash = createHash('sha256').update(text).digest('hex')

function load(code: string, libraries: readonly LibraryRef[] = [], body = text) {
  const page = testDocument(widget('CANVAS_WIDGET', 'MainContainer', {}, []), [], [jsObject('JS1', code)])
  const asked: string[] = []
  const fetch = (async (url: string) => {
    asked.push(url)
    return new Response(body, { status: body === '' ? 404 : 200 })
  }) as unknown as typeof window.fetch
  return libraryTexts({ ...page, app: { ...page.app, libraries } }, fetch).then((found) => ({ found, asked }))
}

const dayjs: LibraryRef = { name: 'dayjs', accessors: ['dayjs'], source: '/api/v1/apps/a/libraries/abc', hash }

test('libraries of ours come only if the code names them', async () => {
  assert.deepEqual((await load('export default { a: 1, under_score: 2 }')).found, [])
  const { found, asked } = await load('export default { a: () => _.map([]) + forge.md + xmlParser.parse("") }')
  assert.deepEqual(found.map(({ name, accessors }) => [name, accessors]), [
    ['lodash', ['_']],
    ['forge', ['forge']],
    ['xmlParser', ['xmlParser']],
  ])
  assert.ok(found.every((library) => library.text.length > 1000 && library.problem === undefined))
  assert.deepEqual(asked, [])
})

test('an uploaded file is taken if its hash is right', async () => {
  const { found, asked } = await load('', [dayjs])
  assert.deepEqual(found, [{ name: 'dayjs', accessors: ['dayjs'], text }])
  assert.deepEqual(asked, [dayjs.source])
})

test('a file that is another, is absent or is elsewhere is a problem', async () => {
  const problem = async (library: LibraryRef, body = text) => (await load('', [library], body)).found[0]?.problem ?? ''
  assert.match(await problem(dayjs, 'var dayjs = 2'), /hash differs/)
  assert.match(await problem(dayjs, ''), /answered 404/)
  assert.match(await problem({ ...dayjs, source: null, hash: null }), /Nobody has uploaded/)
  assert.match(await problem({ ...dayjs, source: 'https://cdn.example/x.js' }), /none of this server/)
  assert.match(await problem({ ...dayjs, source: '//cdn.example/x.js' }), /none of this server/)
})

test('a declared xmlParser without a file is ours', async () => {
  const declared = { name: 'xmlParser', accessors: ['xmlParser'], source: null, hash: null }
  assert.deepEqual((await load('', [declared])).found, [])
  assert.equal((await load('export default { a: () => xmlParser.parse("") }', [declared])).found[0]?.problem, undefined)
})
