import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from '../../lib/testing'

test('while a camera does not answer, a code can be typed', async () => {
  const page = await openPage()
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: () => new Promise(() => undefined) }, configurable: true })
  const { LiveScanner } = await import('./LiveScanner')
  const codes: string[] = []
  const field = () => page.root.querySelector<HTMLInputElement>('input')
  const real = globalThis.setTimeout
  const waits = new Map<number, () => void>()
  globalThis.setTimeout = ((body: () => void, milliseconds: number) => waits.set(milliseconds, body) && real(() => undefined, 0)) as typeof setTimeout
  await page.render(<LiveScanner detector={{ detect: () => Promise.resolve([]) }} camera="" onCode={(code) => codes.push(code)} />)
  assert.equal(field(), null)
  globalThis.setTimeout = real
  await page.act(() => waits.get(3000)?.())
  const found = field()
  assert.ok(found)
  await page.type(found, ' 123 ')
  await page.act(() => void found.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  assert.deepEqual(codes, ['123'])
  await page.close()
})
