import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { recorderOf } from '../testing-recorder'
import { type OpenWidget, withWidget } from '../testing-widget'

/** What was asked of the browser. */
const done: unknown[] = []
const viewsWith = (answer: () => Promise<unknown>) => async () => {
  done.length = 0
  Object.assign(globalThis, { MediaRecorder: recorderOf('film', 'video/webm') })
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: (wanted: unknown) => (done.push(wanted), answer()) } })
  Object.assign(window.HTMLCanvasElement.prototype, {
    getContext: () => ({ translate: () => undefined, scale: (x: number) => done.push(x), drawImage: () => done.push('picture') }),
    toBlob: (give: (blob: Blob) => void) => give(new Blob(['shot'], { type: 'image/jpeg' })),
  })
  return (await import('./view')).views
}
const views = viewsWith(() => Promise.resolve({ getTracks: () => [] }))

/** Presses a button and waits until there are so many events: files are read in turns of their own. */
async function press({ page, root, events }: OpenWidget, name: string, count: number): Promise<void> {
  await page.click(find(root, 'button', name))
  for (let turn = 0; turn < 1000 && events().length < count; turn += 1) await page.act(() => undefined)
}

test('a picture is taken as it is seen, then saved', async () => {
  await withWidget({ type: 'CAMERA_WIDGET', onImageCapture: '{{x}}', onImageSave: '{{x}}' }, views, async (it) => {
    await press(it, 'Take a picture', 1)
    assert.deepEqual(done, [{ video: true, audio: false }, -1, 'picture'], 'mirrored')
    assert.deepEqual([it.value('imageDataURL'), it.value('imageRawBinary')], ['data:image/jpeg;base64,c2hvdA==', 'shot'])
    await press(it, 'Save', 2)
    assert.deepEqual(it.events(), ['Widget.onImageCapture', 'Widget.onImageSave'])
    assert.ok(find(it.root, 'video', 'Widget'), 'the live picture is back')
  })
})

test('a video is recorded with sound by the camera asked for, and can be discarded', async () => {
  const stored = { type: 'CAMERA_WIDGET', mode: 'VIDEO', defaultCamera: 'back', onRecordingStart: '{{x}}', onRecordingStop: '{{x}}' }
  await withWidget(stored, views, async (it) => {
    assert.deepEqual(done, [{ video: { facingMode: 'environment' }, audio: true }])
    await press(it, 'Start recording', 1)
    await press(it, 'Stop recording', 2)
    assert.deepEqual([it.events(), it.value('videoRawBinary')], [['Widget.onRecordingStart', 'Widget.onRecordingStop'], 'film'])
    await press(it, 'Discard', 2)
    for (const property of ['videoRawBinary', 'videoDataURL', 'videoBlobURL']) assert.equal(it.value(property), undefined)
  })
})

test('a page without a camera says so; one that is off asks for none', async () => {
  const missing = viewsWith(() => Promise.reject(new DOMException('', 'NotFoundError')))
  await withWidget({ type: 'CAMERA_WIDGET' }, missing, async ({ root }) => assert.ok(find(root, '[role=alert]', 'No camera was found')))
  await withWidget({ type: 'CAMERA_WIDGET', isDisabled: true }, views, async ({ page, root, runtime }) => {
    assert.deepEqual([done, root.querySelector('p')?.textContent], [[], 'Switched off'])
    await page.act(() => runtime.setProperty('Widget', 'isDisabled', false))
    assert.equal(done.length, 1, 'switched on it asks')
  })
})
