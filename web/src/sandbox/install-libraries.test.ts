import assert from 'node:assert/strict'
import { test } from 'node:test'
import { installLibraries } from './install-libraries'

const global = globalThis as unknown as Record<string, unknown>
const lib = (name: string, text: string) => ({ name, accessors: [name], text })

test('libraries come one after the other, also behind one that waits', async () => {
  const problems: string[] = []
  const installing = installLibraries(
    [
      lib('firstOne', 'var firstOne = 1'),
      lib('secondOne', 'export default await new Promise((done) => setTimeout(() => done(firstOne + 1)))'),
      lib('brokenOne', 'export default await Promise.reject(new Error("no network"))'),
      lib('thirdOne', 'var thirdOne = secondOne + 1'),
    ],
    (name, message) => problems.push(`${name}: ${message}`),
  )
  assert.equal(global['thirdOne'], undefined)
  await installing
  assert.equal(global['thirdOne'], 3)
  assert.deepEqual(problems, ['brokenOne: no network'])
})

test('libraries that wait for nothing are there at once', () => {
  const problems: string[] = []
  const ready = installLibraries([lib('goneOne', 'throw new Error("no")'), lib('soonOne', 'var soonOne = 1')], (name) => problems.push(name))
  assert.deepEqual([ready, global['soonOne'], problems], [undefined, 1, ['goneOne']])
})
