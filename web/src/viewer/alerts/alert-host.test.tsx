import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from '../../lib/testing'
import type { ShowAlert } from './AlertHost'

async function open() {
  const page = await openPage()
  const { AlertHost, useAlert } = await import('./AlertHost')
  let show: ShowAlert = () => undefined
  function Caller(): null {
    show = useAlert()
    return null
  }
  await page.render(
    <AlertHost>
      <Caller />
    </AlertHost>,
  )
  const say = (message: string, style: Parameters<ShowAlert>[1] = 'success') => page.act(() => show(message, style))
  const shown = () => [...document.querySelectorAll('.ui-toast')].map((each) => each.textContent)
  return { page, say, shown }
}

test('a message that is said again counts instead of covering more of the page', async () => {
  const { page, say, shown } = await open()
  for (const message of ['Saved', 'Sent', 'Saved', 'Saved']) await say(message)
  assert.deepEqual(shown(), ['Saved×3', 'Sent'])
  await say('Saved', 'error')
  assert.deepEqual(shown(), ['Saved×3', 'Sent', 'Saved'])
  await page.close()
})

test('the newest five messages are shown', async () => {
  const { page, say, shown } = await open()
  for (let number = 1; number <= 7; number += 1) await say(`Message ${number}`)
  assert.deepEqual(shown(), [3, 4, 5, 6, 7].map((number) => `Message ${number}`))
  await page.close()
})
