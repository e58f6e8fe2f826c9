import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check } from '../testing'
import { withWidget } from '../testing-widget'
import { audio } from './definition'

const calls: string[] = []
const views = async () => {
  // The test's page has the element, but plays nothing.
  Object.defineProperties(window.HTMLMediaElement.prototype, {
    paused: { get: () => calls.at(-1) !== 'play' },
    play: { value: () => Promise.resolve(void calls.push('play')) },
    pause: { value: () => void calls.push('pause') },
  })
  return (await import('./view')).views
}

const stored = { type: 'AUDIO_WIDGET', url: 'https://files.test/a.mp3', onPlay: '{{x}}', onPause: '{{x}}', onEnd: '{{x}}' }

test('an address is one of the web, of this server, or the sound itself', () => {
  const parsed = (url: unknown) => check(audio, 'url', url).parsed
  for (const url of ['https://files.test/a.mp3', 'files.test/a.mp3', '/a.mp3', 'data:audio/wav;base64,UklG', '']) assert.equal(parsed(url), url)
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '//files.test/a.mp3', 'a sound', { a: 1 }]) assert.equal(parsed(url), '')
})

test('a bare host gets a scheme; what can not be played is offered outside; without an address there is no sound', async () => {
  await withWidget({ ...stored, url: 'files.test/a.mp3' }, views, async ({ page, root, runtime }) => {
    const player = find<HTMLAudioElement>(root, 'audio', 'Widget')
    assert.deepEqual([player.src, player.controls], ['https://files.test/a.mp3', true])
    await page.act(() => void player.dispatchEvent(new Event('error')))
    const link = find<HTMLAnchorElement>(find(root, '[role=alert]', 'can not be played'), 'a', 'Open in a new tab')
    assert.deepEqual([link.href, root.querySelector('audio')], ['https://files.test/a.mp3', null])
    await page.act(() => runtime.setProperty('Widget', 'url', ''))
    assert.equal(root.textContent, 'No sound')
  })
})

test('the page starts and stops it', async () => {
  await withWidget({ ...stored, autoPlay: true }, views, async ({ page, runtime }) => {
    assert.deepEqual(calls, ['play'])
    await page.act(() => runtime.setMeta('Widget', { playing: false }))
    assert.deepEqual(calls, ['play', 'pause'])
  })
})

test('the page learns whether it plays; the stop at the end is no pause', async () => {
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    const player = find(root, 'audio', '')
    const after = async (type: string) => {
      await page.act(() => void player.dispatchEvent(new Event(type)))
      return [value('playState'), value('playing')]
    }
    assert.deepEqual([await after('play'), await after('pause')], [['PLAYING', true], ['PAUSED', false]])
    Object.defineProperty(player, 'ended', { value: true })
    assert.deepEqual([await after('pause'), await after('ended')], [['PAUSED', false], ['ENDED', false]])
    assert.deepEqual(events(), ['Widget.onPlay', 'Widget.onPause', 'Widget.onEnd'])
  })
})
