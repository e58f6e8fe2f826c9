import assert from 'node:assert/strict'
import { test } from 'node:test'
import { xmlParser } from './xml-api'
import type { XMLOptions } from './xml-options'

const parsed: readonly (readonly [string, unknown, XMLOptions?])[] = [
  ['<a>1</a>', { a: 1 }],
  ['<?xml version="1.0"?>\n<!-- c --><a><b>x</b><b>2.50</b><c/></a>', { a: { b: ['x', 2.5], c: '' } }],
  ['<a>true</a>', { a: true }],
  ['<a> padded </a>', { a: 'padded' }],
  ['<a n="1">t</a>', { a: 't' }],
  ['<a n="1">t</a>', { a: { '@_n': '1', '#text': 't' } }, { ignoreAttributes: false }],
  ['<a n="1"/>', { a: { n: 1 } }, { ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: true }],
  ['<a n="1"/>', { a: { attr: { n: '1' } } }, { ignoreAttributes: false, attributeNamePrefix: '', attrNodeName: 'attr' }],
  ['<s:a xmlns:s="u"><s:b>1</s:b></s:a>', { 's:a': { 's:b': 1 } }],
  ['<s:a xmlns:s="u"><s:b>1</s:b></s:a>', { a: { b: 1 } }, { ignoreNameSpace: true, ignoreAttributes: false }],
  ['<a><![CDATA[<b>&</b>]]></a>', { a: '<b>&</b>' }],
  ['<a>one<b>2</b>three</a>', { a: { b: 2, '#text': 'onethree' } }],
  ['<a>1</a>', { a: '1' }, { parseNodeValue: false }],
  ['<a>007</a>', { a: '007' }, { parseTrueNumberOnly: true }],
  ['<a><b>1</b></a>', { a: [{ b: 1 }] }, { arrayMode: true }],
  ['<a>x</a>', { a: 'X' }, { tagValueProcessor: (text) => text.toUpperCase() }],
  ['', {}],
]
for (const [xml, value, options] of parsed) {
  test(`parse ${JSON.stringify(xml)} ${JSON.stringify(options ?? {})}`, () => {
    assert.deepEqual(xmlParser.parse(xml, options), value)
    assert.deepEqual(new xmlParser.XMLParser(options).parse(xml), value)
  })
}

test('a name that means something to JavaScript is only a name', () => {
  const value = xmlParser.parse('<__proto__><polluted>1</polluted></__proto__>') as object
  assert.equal(Object.getPrototypeOf(value), Object.prototype)
  assert.equal(({} as { polluted?: unknown }).polluted, undefined)
})

test('validate tells the mistake and its line', () => {
  assert.equal(xmlParser.validate('<a><b/></a>'), true)
  for (const [xml, line, message] of [
    ['<a>\n<b></a>', 2, /Expected closing tag 'b' instead of 'a'/],
    ['<a>', 1, /Unclosed tag 'a'/],
    ['<a/><b/>', 1, /root/],
    ['text', 1, /outside/],
    ['', 1, /Start tag/],
  ] as const) {
    const verdict = xmlParser.validate(xml)
    assert.ok(verdict !== true, xml)
    assert.match(verdict.err.msg, message)
    assert.equal(verdict.err.line, line)
  }
  assert.throws(() => xmlParser.parse('<a>', {}, true), /Unclosed/)
})

test('objects are written as XML', () => {
  const write = (value: unknown, options?: XMLOptions) => new xmlParser.j2xParser(options).parse(value)
  assert.equal(write({ a: { b: [1, 'x'], c: '' } }), '<a><b>1</b><b>x</b><c></c></a>')
  assert.equal(write({ a: { '@_n': 1, '#text': 't' } }, { ignoreAttributes: false }), '<a n="1">t</a>')
  assert.equal(write({ a: { b: 1 } }, { format: true }), '<a>\n  <b>1</b>\n</a>\n')
  assert.equal(write({ a: null }), '<a/>')
})
