import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

test('a page of another site may use camera and microphone, nothing of ours may', async () => {
  const shown = [[{ source: 'https://meet.test/room' }, true], [{ source: '/app/other' }, false], [{ srcDoc: '<p>x' }, false]] as const
  for (const [stored, mayFilm] of shown) {
    await withWidget({ type: 'IFRAME_WIDGET', source: '', ...stored }, views, async ({ root }) => {
      const allowed = root.querySelector('iframe')?.getAttribute('allow') ?? ''
      assert.deepEqual(['camera', 'microphone'].map((device) => allowed.split('; ').includes(device)), [mayFilm, mayFilm])
    })
  }
})
