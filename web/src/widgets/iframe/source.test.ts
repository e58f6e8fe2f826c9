import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameSource } from './source'

const base = 'https://tools.example/app/shop/home'
const kinds: readonly (readonly [string, string])[] = [
  ['', 'none'],
  ['  ', 'none'],
  ['https://example.org/a', 'page'],
  ['/app/other', 'page'],
  ['http://example.org', 'refused'],
  ['mailto:a@example.org', 'refused'],
  ['javascript:alert(1)', 'refused'],
  ['data:text/html,x', 'refused'],
  ['https://', 'refused'],
]

for (const [source, kind] of kinds) {
  test(`a frame's address ${JSON.stringify(source)} is ${kind}`, () => assert.equal(frameSource(source, base).kind, kind))
}

test('a page without encryption may be shown in another one without it', () => {
  const plain = (source: string) => frameSource(source, 'http://tools.lan/app/shop/home')
  assert.deepEqual(plain('http://example.org/'), { ...plain('https://example.org/'), url: 'http://example.org/' })
  assert.equal(plain('mailto:a@example.org').kind, 'refused')
})

const rights = (source: string) => {
  const shown = frameSource(source, base)
  return shown.kind === 'page' ? shown.sandbox : ''
}

test('only pages of other origins keep their origin', () => {
  assert.match(rights('https://example.org/'), /allow-same-origin/)
  assert.doesNotMatch(rights('https://tools.example/api/v1/files/1'), /allow-same-origin/)
  assert.doesNotMatch(rights('/app/other'), /allow-same-origin/)
})

test('only a click of the person lets a page of another origin, and none of ours, lead the whole window elsewhere', () => {
  const leads = (source: string) => rights(source).split(' ').filter((right) => right.startsWith('allow-top-navigation'))
  assert.deepEqual(leads('https://example.org/'), ['allow-top-navigation-by-user-activation'])
  assert.deepEqual(leads('/app/other'), [])
})
