import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { recorderOf } from '../testing-recorder'
import { withWidget } from '../testing-widget'

function viewsWith(getUserMedia: () => Promise<unknown>) {
  return async () => {
    Object.assign(globalThis, { MediaRecorder: recorderOf('sound', 'audio/webm') })
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } })
    return (await import('./view')).views
  }
}

const stored = { type: 'AUDIO_RECORDER_WIDGET', onRecordingStart: '{{x}}', onRecordingComplete: '{{y}}' }

test('one press records, another one ends it, keeps the sound and gives the microphone back', async () => {
  let stopped = 0
  const views = viewsWith(() => Promise.resolve({ getTracks: () => [{ stop: () => (stopped += 1) }] }))
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    await page.click(find(root, 'button', 'Start recording'))
    assert.deepEqual([events(), stopped, root.querySelector('audio')], [['Widget.onRecordingStart'], 0, null])
    await page.click(find(root, 'button', 'Stop recording'))
    // Files are read in turns of their own.
    for (let turn = 0; turn < 1000 && events().length < 2; turn += 1) await page.act(() => undefined)
    assert.deepEqual([events()[1], stopped], ['Widget.onRecordingComplete', 1])
    assert.deepEqual([value('dataURL'), value('rawBinary'), value('isDirty')], ['data:audio/webm;base64,c291bmQ=', 'sound', true])
    assert.match(find<HTMLAudioElement>(root, 'audio', 'Recorded').src, /^blob:/)
    await page.click(find(root, 'button', 'Start recording'))
    assert.deepEqual(['blobURL', 'dataURL', 'rawBinary'].map((name) => value(name)), [undefined, undefined, undefined], 'a new one begins')
  })
})

test('a refusal is said, and can be tried again', async () => {
  let asked = 0
  const refuse = () => Promise.reject(new DOMException('', (asked += 1) === 1 ? 'NotAllowedError' : 'NotFoundError'))
  await withWidget(stored, viewsWith(refuse), async ({ page, root, events }) => {
    for (const [press, problem] of [['Start recording', 'does not allow'], ['Try again', 'No microphone']] as const) {
      await page.click(find(root, 'button', press))
      assert.ok(find(root, '[role=alert]', problem))
    }
    assert.deepEqual(events(), [])
  })
})

test('a recorder that is off asks for no microphone', async () => {
  let asked = 0
  await withWidget({ ...stored, isDisabled: true }, viewsWith(() => Promise.resolve((asked += 1))), async ({ page, root }) => {
    await page.act(() => find(root, 'button', 'Start recording').click())
    assert.equal(asked, 0)
  })
})
