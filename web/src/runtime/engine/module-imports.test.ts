import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, readSnippet } from '../../bindings/compile'
import { ModuleImports } from './module-imports'

function imports(files: Readonly<Record<string, string>>) {
  const asked: string[] = []
  const modules = new ModuleImports(async (address) => {
    asked.push(address)
    const text = files[address]
    const response = new Response(text ?? 'no', { status: text === undefined ? 404 : 200 })
    Object.defineProperty(response, 'url', { value: address })
    return response
  })
  return { asked, modules }
}

test('a module comes with those that it needs, each once', async () => {
  const { asked, modules } = imports({
    'https://cdn.example/lib/+esm': `import part, { twice as double } from '/part.js'
      import * as all from './near.js'
      export * from './near.js'
      export { twice } from '/part.js'
      export * as near from './near.js'
      export const sum = double(all.three) + part
      export default () => 'main'`,
    'https://cdn.example/part.js': 'export const twice = (n) => n * 2; export default 1',
    'https://cdn.example/lib/near.js': 'export const three = 3',
  })
  const lib = await modules.load('https://cdn.example/lib/+esm')
  assert.deepEqual([lib['sum'], lib['three'], (lib['default'] as () => string)(), (lib['near'] as { three: number }).three], [7, 3, 'main', 3])
  assert.equal((lib['twice'] as (n: number) => number)(4), 8)
  assert.equal(await modules.load('https://cdn.example/lib/+esm'), lib)
  assert.deepEqual(asked, ['https://cdn.example/lib/+esm', 'https://cdn.example/part.js', 'https://cdn.example/lib/near.js'])
})

test('modules that need each other do not wait for each other', async () => {
  const { modules } = imports({
    'https://a.example/a': `import * as b from '/b'; export const a = 1, both = () => b.b + a`,
    'https://a.example/b': `import * as a from '/a'; export const b = 2, other = () => a.a`,
  })
  const [a, b] = await Promise.all([modules.load('https://a.example/a'), modules.load('https://a.example/b')])
  assert.deepEqual([(a?.['both'] as () => number)(), (b?.['other'] as () => number)()], [3, 1])
})

test('what can not be loaded is told with its address, and may be tried again', async () => {
  const { asked, modules } = imports({ 'https://a.example/a': `import 'lodash'` })
  await assert.rejects(modules.load('https://a.example/gone'), { message: 'import("https://a.example/gone") failed. https://a.example/gone answered 404' })
  await assert.rejects(modules.load('https://a.example/a'), /It imports lodash, which is no address/)
  await assert.rejects(modules.load('https://a.example/a'), /lodash/)
  assert.equal(asked.length, 3)
})

test('import() in code is a call of ours; texts and names stay', async () => {
  const global = globalThis as unknown as Record<string, unknown>
  global['$import'] = async (address: string) => ({ default: address })
  try {
    const code = `(async () => [(await import('x')).default, 'import(y)', { import: () => 'z' }.import()])()`
    assert.deepEqual(await compile(readSnippet(code, 'event'), 'event', [])(), ['x', 'import(y)', 'z'])
  } finally {
    delete global['$import']
  }
})
