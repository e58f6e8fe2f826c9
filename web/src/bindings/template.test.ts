import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillJSONTemplate, fillTemplate, parseTemplate, sumOfParts } from './template'

function fill(text: string, ...values: readonly unknown[]): unknown {
  const template = parseTemplate(text)
  assert.ok(template !== undefined, text)
  return fillTemplate(template, values)
}

test('in a JSON text values stand as JSON and bring their own quotes', () => {
  const fillJSON = (text: string, ...values: readonly unknown[]) => {
    const template = parseTemplate(text)
    assert.ok(template !== undefined, text)
    return fillJSONTemplate(template, values)
  }
  assert.equal(fillJSON('[{"a": {{x}}, "b": "{{y}}"}]', 'say "hi"', 'two\nlines'), '[{"a": "say \\"hi\\"", "b": "two\\nlines"}]')
  assert.equal(fillJSON(`{"a": '{{x}}', "b": {{y}}, "c": "{{z}}"}`, 'one', 2, null), '{"a": "one", "b": 2, "c": null}')
  assert.equal(fillJSON('[{{x}}, {{y}}]', { k: 'v' }, [1, '2']), '[{"k":"v"}, [1,"2"]]')
  assert.equal(fillJSON('"{{x}}"{{y}}"', 'a', 1), '"a"1"')
  const rows = [{ a: 1 }]
  assert.equal(fillJSON(' {{rows}} ', rows), rows)
})

test('a single binding keeps its value as it is', () => {
  const object = { a: 1 }
  assert.equal(fill('{{n}}', 1), 1)
  assert.equal(fill(' {{o}} ', object), object)
  assert.equal(fill('{{u}}', undefined), undefined)
})

test('bindings inside a text become text', () => {
  assert.equal(fill('<{{n}}>', 1), '<1>')
  assert.equal(fill('v={{o}}', { a: 1 }), 'v={"a":1}')
  assert.equal(fill('v={{u}}', undefined), 'v=undefined')
  assert.equal(fill('v={{u}}', null), 'v=null')
  assert.equal(fill('v={{j}}', '{"k":"v"}'), 'v={\\"k\\":\\"v\\"}')
  assert.equal(fill('{{a}} {{b}}', 'word', '12'), 'word 12')
})

test('values are put in as they are, never read as patterns or bindings', () => {
  assert.equal(fill('<{{a}}>{{b}}', '$& {{b}}', 'x'), '<$& {{b}}>x')
})

test('a text without code is no template', () => {
  assert.equal(parseTemplate('plain'), undefined)
  assert.equal(parseTemplate('{{}}'), undefined)
})

test('parts add up as JavaScript adds', () => {
  const sum = (text: string, ...values: readonly unknown[]) => {
    const template = parseTemplate(text)
    assert.ok(template !== undefined, text)
    return sumOfParts(template, values)
  }
  assert.equal(sum('Hi {{a}}!', 'Ann'), 'Hi Ann!')
  assert.equal(sum('Has {{a}}', ['x', 'y']), 'Has x,y')
  assert.equal(sum('{{a}}{{b}}', 1, 2), 3)
  const item = { a: 1 }
  assert.equal(sum('{{item}}', item), item)
})
