import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlainExpression } from './plain-expression'
import { analyse } from './references'
import { parseSnippet } from './syntax'

const plain = [
  'Input1.text', ' Query1.data[0].name ', 'a.b && c.d || !e', "a ? 'x' : \"y\"", 'a === 1.5 ? b : -c', 'moment(a.b).format("L")',
  'Query1.data.length > 0', 'f()', 'f( )', 'f(a, b.c)', "a + ' ' + b[1].c", 'a ?? b', '(a || b) && c', "'x'.concat(a)", 'true', '!false && null',
  'a ? b ? 1 : 2 : 3', 'undefined', 'a ** 2 % b', 'f(g(a)(b).c)', '1', 'a.b().c[0]', 'x != y', 'a >= -1', 'appsmith.store.a == null', '- - a',
]
const left = [
  'a => b', 'a.map(x => x.y)', '`a`', '{a: 1}', '[a]', 'a["b"]', 'a?.b', '(a).b', 'a, b', 'a; b', 'a = 1', 'a++', '--a', 'this.a', 'new A()', 'typeof a', '/a/', 'a / b',
  'a b', 'a\nb', 'a +', '+', '', 'a.', "'x", 'f(', ')', '()', 'f(,)', 'f(a,)', "'a\\'b'", 'a [0]', 'a .b', '1a', '0x1f', 'a === b = c', 'a += 1', 'function () {}',
  'await a', 'true.x', 'a in b', '// a', 'a ? .5 : 1', '1.a', 'a ~ b', '(a)[0]', 'a ? b', 'a : b', '(a ? b) : c', '02',
]

for (const code of plain) {
  test(`${code} is read as the parser reads it`, () => {
    const { reads } = analyse(parseSnippet(code))
    const sorted = (chains: readonly (readonly string[])[] | undefined) => chains?.map((chain) => chain.join(' ')).sort()
    assert.deepEqual(sorted(readPlainExpression(code)), sorted(reads))
  })
}

for (const code of left) test(`${JSON.stringify(code)} is left to the parser`, () => assert.equal(readPlainExpression(code), undefined))
