import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cssLength, cssText, fontFamily } from './appearance'
import { onColor, readColor } from './colours'
import { safeHref, safeImage } from './html/urls'

test('style values that could be more than a value are dropped', () => {
  assert.equal(cssText('#fff'), '#fff')
  assert.equal(cssText('red; background: blue'), '')
  assert.equal(cssText('url(https://evil.example)'), '')
  assert.equal(cssText({ a: 1 }), '')
  assert.equal(cssLength('2'), '2px')
  assert.equal(cssLength('0.5rem'), '0.5rem')
  assert.equal(fontFamily('Nunito Sans'), "'Nunito Sans', 'Nunito', 'Avenir Next', 'Segoe UI', var(--ui-font)")
  assert.equal(fontFamily("'Corporate'"), "'Corporate', var(--ui-font)")
})

test('texts on colours can be read', () => {
  assert.deepEqual(readColor('#abc'), [170, 187, 204])
  assert.deepEqual(readColor('rgb(3, 179, 101)'), [3, 179, 101])
  assert.equal(readColor('nonsense'), undefined)
  assert.equal(onColor('#553DE9'), '#ffffff')
  assert.equal(onColor('#FFC13D'), '#10131a')
})

test('addresses that could run code are none', () => {
  assert.equal(safeHref('https://example.org'), 'https://example.org')
  assert.equal(safeHref('/files/1'), '/files/1')
  assert.equal(safeHref('java\tscript:alert(1)'), undefined)
  assert.equal(safeHref('vbscript:x'), undefined)
  assert.equal(safeImage('javascript:alert(1)'), undefined)
  assert.equal(safeImage('//evil.example/x.png'), undefined)
  assert.equal(safeImage('data:image/png;base64,AAAA'), 'data:image/png;base64,AAAA')
  assert.equal(safeImage('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1'), 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1')
})
