import assert from 'node:assert/strict'
import { test } from 'node:test'
import { embeddedAddress } from './address'
import { compose } from './compose'
import { refusalOf } from './refusal'

test('the bridge comes first, the code last and as a module', () => {
  const source = compose({ kind: 'widget', html: '<main></main>', css: 'main{}', js: 'let x' }, 'bridge()')
  const places = ['<script>bridge()</script>', '<main></main>', '<style>main{}</style>', '<script type="module">let x</script>'].map((part) =>
    source.indexOf(part),
  )
  assert.ok(!places.includes(-1))
  assert.deepEqual(places, [...places].sort((a, b) => a - b))
})

test('code that names the end of a script does not end it', () => {
  const source = compose({ kind: 'widget', html: '', css: 'a::after{content:"</style>"}', js: 'x = "</script><!-- y"' }, '')
  assert.equal(source.match(/<\/script/g)?.length, 2)
  assert.equal(source.match(/<\/style/g)?.length, 2)
  assert.ok(!source.includes('<!--'))
})

test('a document of its own is left as it is, but for a script in front that takes itself out', () => {
  const composed = (source: string) => compose({ kind: 'document', source }, 'bridge()').replace(/<script>add.*?remove\(\)<\/script>/, '|')
  assert.equal(composed('<p>$& x'), '|<p>$& x')
  assert.equal(composed(' <!DOCTYPE html>\n<html lang="de">'), ' <!DOCTYPE html>|\n<html lang="de">')
})

test('the address names the app and whether it is the draft', () => {
  assert.equal(embeddedAddress('/app/shop/home'), '/embedded.html?app=shop')
  assert.equal(embeddedAddress('/preview/shop'), '/embedded.html?app=shop&draft=true')
  assert.equal(embeddedAddress('/other'), '/embedded.html')
})

test('what a policy refused is told by its host', () => {
  assert.deepEqual(refusalOf('https://cdn.example.org/x.js', 'script-src-elem'), { host: 'cdn.example.org', isLook: false })
  assert.deepEqual(refusalOf('https://cdn.example.org', 'style-src-elem'), { host: 'cdn.example.org', isLook: true })
  for (const address of ['inline', 'data', '', `https://${'a'.repeat(300)}/`]) assert.equal(refusalOf(address, 'script-src'), undefined)
})
