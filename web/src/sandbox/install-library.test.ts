import assert from 'node:assert/strict'
import { test } from 'node:test'
import { installLibrary } from './install-library'

const global = globalThis as unknown as Record<string, unknown>

function install(text: string, ...accessors: readonly string[]): readonly unknown[] {
  installLibrary({ name: 'lib', accessors, text }, global)
  const values = accessors.map((accessor) => global[accessor])
  for (const accessor of accessors) delete global[accessor]
  return values
}

test('a universal script lands on the globals', () => {
  const umd = `(function (root, make) {
    if (typeof define === 'function' && define.amd) define([], make)
    else if (typeof exports === 'object') module.exports = make()
    else root.umdLib = make()
  })(this, function () { return { twice: (n) => n * 2 } })`
  const [lib] = install(umd, 'umdLib') as [{ twice: (n: number) => number }]
  assert.equal(lib.twice(4), 8)
})

test('a script may declare its name, and several', () => {
  assert.deepEqual(install('var oneLib = { a: 1 }; function otherLib() { return 2 }', 'oneLib').map((lib) => lib), [{ a: 1 }])
})

test('the only name that a script makes is what the app calls otherwise', () => {
  assert.deepEqual(install('this.madeLib = 5', 'uuid_min_js'), [5])
  delete global['madeLib']
})

test('a module is its exports', () => {
  const text = `const hidden = 1
    export const a = hidden + 1, { b } = { b: 3 }
    export function c() { return d.length }
    class D { static length = 9 }
    export { D as d, hidden as 'odd name' }
    const d = D`
  const [lib] = install(text, 'moduleLib') as [Record<string, unknown> & { c: () => number }]
  assert.deepEqual([lib['a'], lib['b'], lib.c(), lib['odd name']], [2, 3, 9, 1])
})

test('a module with only a default is that', () => {
  assert.deepEqual(install('export default { sign: 1 }', 'x1'), [{ sign: 1 }])
  const [decode] = install('export default function decode(t) { return t + "!" }', 'x2') as [(t: string) => string]
  assert.equal(decode('a'), 'a!')
  const [own] = install('const z = (t) => t; export { z as default }', 'x3') as [(t: string) => string]
  assert.equal(own('a'), 'a')
})

test('a default stands behind the named exports', () => {
  const [lib] = install('export default { far: 1 }; export const near = 2', 'x4') as [Record<string, unknown>]
  assert.deepEqual([lib['near'], lib['far']], [2, 1])
})

test('a module may wait for something before it is ready', async () => {
  const text = `const answer = await (new Promise((done) => setTimeout(() => done(41))))
    for await (const more of [1]) var total = answer + more
    export { total }
    export const load = async () => await total`
  const waiting = installLibrary({ name: 'lib', accessors: ['lateLib'], text }, global)
  assert.equal(global['lateLib'], undefined)
  await waiting
  const lib = global['lateLib'] as { total: number; load: () => Promise<number> }
  assert.deepEqual([lib.total, await lib.load()], [42, 42])
  delete global['lateLib']
  await assert.rejects(async () => installLibrary({ name: 'lib', accessors: ['x'], text: 'export default await Promise.reject(new Error("no"))' }, global), /no/)
})

test('an await inside of functions only keeps nobody waiting', () => {
  const [lib] = install('export default class { async get() { return await 5 } }', 'sooner') as [new () => { get: () => Promise<number> }]
  assert.equal(typeof lib, 'function')
})

test('what cannot be loaded says why', () => {
  assert.throws(() => install('import x from "./other.js"; export default x', 'x5'), /imports another module \(\.\/other\.js\)/)
  assert.throws(() => install('export * from "https://cdn.example/x"', 'x6'), /imports another module/)
  assert.throws(() => install('throw new Error("needs a document")', 'x7'), /needs a document/)
  assert.throws(() => install('1 + 1', 'x8'), /lib does not make the name x8/)
  assert.throws(() => install('this is no code', 'x9'), SyntaxError)
})

test('the word import in a text or call makes no module', () => {
  assert.deepEqual(install('var s1 = "\\nimport x from y"; function load() { return import("x") }', 's1'), ['\nimport x from y'])
})
