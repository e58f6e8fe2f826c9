import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../api/client'
import { readAddress } from './address'
import { askForDocument } from './first-document'

const address = readAddress('/app/orders/list')
const path = '/apps/orders/view?page=list'

function clientOf(answer: unknown): { readonly client: Client; readonly asked: string[] } {
  const asked: string[] = []
  const send = (_: string, wanted: string) => {
    asked.push(wanted)
    return Promise.resolve(answer)
  }
  return { client: { send } as unknown as Client, asked }
}

test('the first page takes the document that was asked for, once, and hears of it after whoever starts it', async () => {
  assert.ok(address)
  const opened = { page: { layout: { widgetId: '0', widgetName: 'MainContainer', type: 'CANVAS_WIDGET' } } }
  const { client, asked } = clientOf({ ok: true, value: opened })
  const heard: unknown[] = []
  const first = askForDocument(client, address, (document) => heard.push(document))
  assert.equal(first.take('/apps/orders/view?page=other'), undefined)
  const result = await first.take(path)
  assert.ok(result?.ok)
  assert.deepEqual(heard, [result.value])
  assert.equal(first.take(path), undefined)
  assert.deepEqual(asked, [path])
})

test('a document that is refused starts nothing', async () => {
  assert.ok(address)
  const { client } = clientOf({ ok: false, problem: { status: 404 } })
  let isStarted = false
  const result = await askForDocument(client, address, () => (isStarted = true)).take(path)
  assert.equal(result?.ok, false)
  assert.equal(isStarted, false)
})
