import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { recorderOf } from '../testing-recorder'
import { type OpenWidget, withWidget } from '../testing-widget'

/** What was asked of the browser. */
const done: unknown[] = []
const cameras = ['first', 'second', 'third'].map((deviceId) => ({ kind: 'videoinput', deviceId }))
const sound = { enabled: true }
const stream = (deviceId: string) => ({ getTracks: () => [], getAudioTracks: () => [sound], getVideoTracks: () => [{ getSettings: () => ({ deviceId }) }] })
const viewsWith = (answer: (wanted: MediaStreamConstraints) => Promise<unknown>, count = 1) => async () => {
  done.length = 0
  Object.assign(globalThis, { MediaRecorder: recorderOf('film', 'video/webm') })
  const getUserMedia = (wanted: MediaStreamConstraints) => (done.push(wanted), answer(wanted))
  const enumerateDevices = () => Promise.resolve([{ kind: 'audioinput', deviceId: 'sound' }, ...cameras.slice(0, count)])
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia, enumerateDevices } })
  Object.assign(window.HTMLCanvasElement.prototype, {
    getContext: () => ({ translate: () => undefined, scale: (x: number) => done.push(x), drawImage: () => done.push('picture') }),
    toBlob: (give: (blob: Blob) => void) => give(new Blob(['shot'], { type: 'image/jpeg' })),
  })
  return (await import('./view')).views
}
const views = viewsWith(() => Promise.resolve(stream('first')))

/** Presses a button and waits until there are so many events: files are read in turns of their own. */
async function press({ page, root, events }: OpenWidget, name: string, count: number): Promise<void> {
  await page.click(find(root, 'button', name))
  for (let turn = 0; turn < 1000 && events().length < count; turn += 1) await page.act(() => undefined)
}

test('a picture is taken as it is seen, then saved, and stays until another is wanted', async () => {
  await withWidget({ type: 'CAMERA_WIDGET', onImageCapture: '{{x}}', onImageSave: '{{x}}' }, views, async (it) => {
    await press(it, 'Take a picture', 1)
    assert.deepEqual(done, [{ video: { facingMode: { ideal: 'environment' } }, audio: false }, -1, 'picture'], 'mirrored')
    assert.deepEqual([it.value('imageDataURL'), it.value('imageRawBinary')], ['data:image/jpeg;base64,c2hvdA==', 'shot'])
    await press(it, 'Save', 2)
    assert.deepEqual(it.events(), ['Widget.onImageCapture', 'Widget.onImageSave'])
    assert.equal(it.root.querySelector('img')?.alt, 'Picture taken', 'it stays')
    await press(it, 'Take another', 2)
    assert.ok(find(it.root, 'video', 'Widget'), 'the live picture is back')
    assert.deepEqual([it.value('imageDataURL'), it.value('imageRawBinary')], [undefined, undefined])
  })
})

test('a video is recorded with sound by the camera asked for, and can be discarded', async () => {
  const stored = { type: 'CAMERA_WIDGET', mode: 'VIDEO', defaultCamera: 'user', onRecordingStart: '{{x}}', onRecordingStop: '{{x}}' }
  await withWidget(stored, views, async (it) => {
    assert.deepEqual(done, [{ video: { facingMode: { ideal: 'user' } }, audio: true }])
    await press(it, 'Start recording', 1)
    await press(it, 'Stop recording', 2)
    assert.deepEqual([it.events(), it.value('videoRawBinary')], [['Widget.onRecordingStart', 'Widget.onRecordingStop'], 'film'])
    await press(it, 'Discard', 2)
    for (const property of ['videoRawBinary', 'videoDataURL', 'videoBlobURL']) assert.equal(it.value(property), undefined)
  })
})

test('the camera is the one that apps name in either way, else the one on the back', async () => {
  const named = [['user', 'user'], ['front', 'user'], ['environment', 'environment'], ['back', 'environment'], ['', 'environment']] as const
  for (const [defaultCamera, ideal] of named) {
    await withWidget({ type: 'CAMERA_WIDGET', defaultCamera }, views, async ({ root }) => {
      assert.deepEqual(done, [{ video: { facingMode: { ideal } }, audio: false }])
      assert.ok(![...root.querySelectorAll('button')].some(({ textContent }) => textContent === 'Other camera'), 'there is no other')
    })
  }
})

test('the person takes one camera after the other', async () => {
  const answer = ({ video }: MediaStreamConstraints) => {
    const exact = typeof video === 'object' && typeof video.deviceId === 'object' && 'exact' in video.deviceId ? video.deviceId.exact : 'second'
    return Promise.resolve(stream(String(exact)))
  }
  await withWidget({ type: 'CAMERA_WIDGET' }, viewsWith(answer, 3), async ({ page, root }) => {
    for (const exact of ['third', 'first', 'second']) {
      await page.click(find(root, 'button', 'Other camera'))
      assert.deepEqual(done.at(-1), { video: { deviceId: { exact } }, audio: false })
    }
  })
})

test('the person turns the microphone off, which it stays for the next video', async () => {
  await withWidget({ type: 'CAMERA_WIDGET', mode: 'VIDEO', onRecordingStart: '{{x}}', onRecordingStop: '{{x}}' }, views, async (it) => {
    await it.page.click(find(it.root, 'button', 'Turn the microphone off'))
    assert.equal(sound.enabled, false)
    await press(it, 'Start recording', 1)
    await press(it, 'Stop recording', 2)
    await it.page.click(find(it.root, 'button', 'Discard'))
    assert.equal(sound.enabled, false)
    await it.page.click(find(it.root, 'button', 'Turn the microphone on'))
    assert.equal(sound.enabled, true)
  })
})

test('the camera takes the whole screen where the browser gives it', async () => {
  const has = (root: HTMLElement) => [...root.querySelectorAll('button')].some((button) => button.title === 'Full screen')
  await withWidget({ type: 'CAMERA_WIDGET' }, views, async ({ root }) => assert.ok(!has(root)))
  await withWidget({ type: 'CAMERA_WIDGET' }, async () => (Object.assign(document, { fullscreenEnabled: true }), views()), async ({ page, root }) => {
    const give = (element: Element | null) => {
      Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true })
      document.dispatchEvent(new Event('fullscreenchange'))
      return Promise.resolve()
    }
    const box = root.querySelector('.sw-media')
    Object.assign(box ?? {}, { requestFullscreen: () => give(box) })
    Object.assign(document, { exitFullscreen: () => give(null) })
    await page.click(find(root, 'button', 'Full screen'))
    await page.click(find(root, 'button', 'Take a picture'))
    await page.click(find(root, 'button', 'Leave full screen'))
    assert.ok(has(root))
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

test('a video for which only the microphone is missing or refused says so', async () => {
  const fails = (name: string, kinds: readonly string[], refused: readonly string[] = []) => async () => {
    const made = await viewsWith(() => Promise.reject(new DOMException('', name)))()
    Object.assign(navigator.mediaDevices, { enumerateDevices: () => Promise.resolve(kinds.map((kind) => ({ kind }))) })
    const query = (wanted: { readonly name: string }) => Promise.resolve({ state: refused.includes(wanted.name) ? 'denied' : 'prompt' })
    Object.defineProperty(navigator, 'permissions', { value: { query }, configurable: true })
    return made
  }
  const cases = [
    ['No microphone was found.', fails('NotFoundError', ['videoinput', 'audiooutput'])],
    ['No camera was found.', fails('NotFoundError', ['audioinput'])],
    ['No camera was found.', fails('NotFoundError', [])],
    ['The browser does not allow this page to use the microphone.', fails('NotAllowedError', [], ['microphone'])],
    ['The browser does not allow this page to use it.', fails('NotAllowedError', [], ['microphone', 'camera'])],
  ] as const
  for (const [message, given] of cases) {
    await withWidget({ type: 'CAMERA_WIDGET', mode: 'VIDEO' }, given, async ({ page, root }) => {
      for (let turn = 0; turn < 10 && root.querySelector('[role=alert]') === null; turn += 1) await page.act(() => undefined)
      assert.ok(root.querySelector('[role=alert]')?.textContent?.startsWith(message), `${message} ${root.textContent ?? ''}`)
    })
  }
})
