import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFramable, openable, safeImages } from './urls'

test('a cell may have several images, and none that could run code', () => {
  assert.deepEqual(safeImages('https://a.example/1.png,https://a.example/2.png'), ['https://a.example/1.png', 'https://a.example/2.png'])
  assert.deepEqual(safeImages('data:image/png;base64,AAAA,https://a.example/2.png'), ['data:image/png;base64,AAAA', 'https://a.example/2.png'])
  const whole = ['data:image/svg+xml;utf8,<svg viewBox="0,0,9,9"/>', 'data:image/jpeg;base64,/9j/AAAA', 'https://a.example/w_9,h_9/1.png']
  for (const address of whole) assert.deepEqual(safeImages(address), [address])
  assert.deepEqual([safeImages('javascript:alert(1),x'), safeImages(''), safeImages(7), safeImages(null)], [[], [], [], []])
})

test('code opens addresses of other programs, and none that run code', () => {
  const opened = ['whatsapp://send?phone=1', 'https://a.example', 'upi://pay'].map(openable)
  assert.deepEqual(opened, ['whatsapp://send?phone=1', 'https://a.example', 'upi://pay'])
  for (const refused of ['javascript:alert(1)', 'java\tscript:alert(1)', ' DATA:text/html,x', 'blob:x', 'about:blank', 'a.example']) {
    assert.equal(openable(refused), undefined, refused)
  }
})

test('a page holds what browsers show in it', () => {
  const shown = (base: string) => ['https://a.example/', 'http://a.example/', 'javascript:1', 'data:text/html,x'].map((url) => isFramable(url, base))
  assert.deepEqual(shown('https://tools.example/app'), [true, false, false, false])
  assert.deepEqual(shown('http://tools.lan/app'), [true, true, false, false])
})
