import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, readSnippet } from './compile'

function reads(code: string): readonly string[] {
  return readSnippet(code, 'binding').reads.map((chain) => chain.join('.'))
}

function freeNames(code: string): readonly string[] {
  return readSnippet(code, 'binding').freeNames
}

test('the longest static member chain is a reference', () => {
  assert.deepEqual(reads('Table1.selectedRow.id'), ['Table1.selectedRow.id'])
  assert.deepEqual(reads('Api1.data[0].name'), ['Api1.data.0.name'])
  assert.deepEqual(reads('Api1.data[i].name'), ['i', 'Api1.data'])
  assert.deepEqual(reads('Api1?.data.x'), ['Api1'])
  assert.deepEqual(reads('Api1.data?.x'), ['Api1.data'])
  assert.deepEqual(reads('Api1.data["x"]'), ['Api1.data'])
  assert.deepEqual(reads('{a: Api1.data}'), ['Api1.data'])
})

test('names that the code declares are not references', () => {
  assert.deepEqual(reads('rows.map(r => r.id + Input1.text)'), ['rows.map', 'Input1.text'])
  assert.deepEqual(reads('(function(Input1){ return Input1.text })()'), [])
  assert.deepEqual(reads('rows.map(({ Input1, ...rest }) => Input1.text + rest.x)'), ['rows.map'])
  assert.deepEqual(reads('(() => { const { a: [Input1] } = x; return Input1 })()'), ['x'])
  assert.deepEqual(reads('(() => { try { f() } catch (Input1) { return Input1.text } })()'), ['f'])
  assert.deepEqual(reads('(() => { for (const Input1 of list) use(Input1) })()'), ['list', 'use'])
})

test('a name declared in one place still refers to the entity in another', () => {
  assert.deepEqual(reads('rows.map(Input1 => Input1.id) + Input1.text'), ['rows.map', 'Input1.text'])
  assert.deepEqual(reads('(() => { { let Input1 = 1; f(Input1) } return Input1.text })()'), ['f', 'Input1.text'])
})

test('keys, labels and assigned properties are not references', () => {
  assert.deepEqual(reads('({ Input1: 1, [k]: v, s })'), ['k', 'v', 's'])
  assert.deepEqual(reads('JS1.x = Input1.text'), ['Input1.text'])
  assert.deepEqual(reads('JS1.x += 1'), ['JS1.x'])
  assert.deepEqual(freeNames('JS1.x = 1'), ['JS1'])
})

test('code with today\'s syntax has its references', () => {
  assert.deepEqual(reads('a ??= Input1.text'), ['a', 'Input1.text'])
  assert.deepEqual(reads('1_000 + Input1.text'), ['Input1.text'])
})

test('code that does not parse has no references', () => {
  assert.deepEqual(reads('if (x) y'), [])
  assert.deepEqual(reads('Table1. .x'), [])
})

test('a snippet runs with values for its names, in sloppy mode', () => {
  const run = (code: string, scope: Record<string, unknown>) => {
    const names = Object.keys(scope)
    return compile(readSnippet(code, 'binding'), 'binding', names).call({}, ...names.map((name) => scope[name]))
  }
  assert.equal(run('a + 1;', { a: 1 }), 2)
  assert.deepEqual(run('{a: {b: a}}', { a: 1 }), { a: { b: 1 } })
  assert.equal(run('a // comment', { a: 3 }), 3)
  assert.equal(run('function(){ return 1 }', {}) instanceof Function, true)
  assert.equal(run('(leak = a, leak)', { a: 5, leak: 0 }), 5)
  assert.throws(() => run('if (a) 1', { a: 1 }), SyntaxError)
})

test('event code may await, and may be statements', async () => {
  const run = (code: string) => compile(readSnippet(code, 'event'), 'event', ['f'])
  const calls: string[] = []
  const f = async (name: string) => void calls.push(name)
  await run("f('a'); f('b')").call({}, f)
  await run("await f('c'); await f('d')").call({}, f)
  await run("const x = 'e'\nif (x) { await f(x) }").call({}, f)
  assert.deepEqual(calls, ['a', 'b', 'c', 'd', 'e'])
})

test('in a slot of a query `this` is the run, even in functions', () => {
  const snippet = readSnippet('(function () { return this.params.id + this?.params.id })()', 'slot')
  assert.equal(compile(snippet, 'slot', ['$this']).call({}, { params: { id: 2 } }), 4)
})
