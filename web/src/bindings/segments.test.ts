import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDynamic, snippetOf, splitText } from './segments'

/** Text, its segments. Texts that worked in the apps of today must split exactly so. */
const vectors: readonly (readonly [string, readonly string[]])[] = [
  ['hello', ['hello']],
  ['{{a}}', ['{{a}}']],
  ['  {{a}}  ', ['{{a}}']],
  ['{{a}} and {{b}}', ['{{a}}', ' and ', '{{b}}']],
  ['{{{a:1}}}', ['{{{a:1}}}']],
  ['{{{a:{b:1}}}}', ['{{{a:{b:1}}}}']],
  ['{"a":{"b":{{c}}}}', ['{"a":{"b":', '{{c}}', '}}']],
  ['{{a}}{{b}}}', ['{{a}}', '{{b}}', '}']],
  ["{{ '}' }}", ["{{ '}' }}"]],
  ["{{ '{' }}", ["{{ '{' }}"]],
  ['a {{b c', ['a {{b c']],
  ['{{}}', ['{{}}']],
  // These were cut in the wrong place when only braces were counted.
  ['{{ "{" }} tail', ['{{ "{" }}', ' tail']],
  ["{{ '}}' }}", ["{{ '}}' }}"]],
  ['{{ `${a}}}` }} x', ['{{ `${a}}}` }}', ' x']],
  ['{{ a /* }} */ }} x', ['{{ a /* }} */ }}', ' x']],
  ["{{ a.replace(/'/g, '') }} and {{ 'b' }}", ["{{ a.replace(/'/g, '') }}", ' and ', "{{ 'b' }}"]],
  ["It's {{a}}, isn't it {{b}}", ["It's ", '{{a}}', ", isn't it ", '{{b}}']],
  ['{{ a // it is\n }} x', ['{{ a // it is\n }}', ' x']],
  ["{{ a // it's\n }} x", ["{{ a // it's\n }}", ' x']],
  ['{{ "http://x" + a }}/{{b}}', ['{{ "http://x" + a }}', '/', '{{b}}']],
  ['{{ a / b }} {{ c / d }}', ['{{ a / b }}', ' ', '{{ c / d }}']],
]

test('texts split into plain segments and bindings', () => {
  for (const [text, segments] of vectors) assert.deepEqual(splitText(text), segments, text)
})

test('the snippet of a segment is the code between its braces', () => {
  assert.equal(snippetOf('{{ a.b }}'), ' a.b ')
  assert.equal(snippetOf('{{{a:1}}}'), '{a:1}')
  assert.equal(snippetOf('plain'), '')
})

test('a text is dynamic when braces open and later close', () => {
  assert.equal(isDynamic('x {{\n a }}'), true)
  assert.equal(isDynamic('{{ a'), false)
  assert.equal(isDynamic('}} {{'), false)
  assert.equal(isDynamic(5), false)
})
