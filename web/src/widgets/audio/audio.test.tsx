import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check } from '../testing'
import { type OpenWidget, withWidget } from '../testing-widget'
import { audio } from './definition'

const calls: string[] = []
const views = async () => {
  calls.length = 0
  // The test's page has the element, but plays nothing.
  Object.defineProperties(window.HTMLMediaElement.prototype, {
    paused: { get: () => calls.filter((call) => !call.startsWith('at')).at(-1) !== 'play' },
    play: { value: () => Promise.resolve(void calls.push('play')) },
    pause: { value: () => void calls.push('pause') },
    currentTime: { set: (seconds: number) => void calls.push(`at ${seconds}`) },
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

const told = ({ page, root }: OpenWidget, type: string) => page.act(() => void find(root, 'audio', '').dispatchEvent(new Event(type)))

test('the page starts and stops it, which is no event of the person', async () => {
  await withWidget({ ...stored, autoPlay: true }, views, async (it) => {
    assert.deepEqual(calls, ['play'])
    await told(it, 'play')
    assert.equal(it.value('playState'), 'PLAYING')
    await it.page.act(() => it.runtime.setMeta('Widget', { playing: false }))
    assert.deepEqual(calls, ['play', 'pause'])
    await told(it, 'pause')
    assert.deepEqual([it.value('playState'), it.events()], ['PAUSED', []])
  })
})

test('reset it begins anew: stopped, or playing where it plays by itself', async () => {
  for (const [autoPlay, then, state] of [[false, ['pause', 'at 0'], 'NOT_STARTED'], [true, ['at 0'], 'PLAYING']] as const) {
    await withWidget({ ...stored, autoPlay }, views, async (it) => {
      await told(it, 'play')
      await it.page.act(() => it.runtime.reset('Widget', false))
      if (!autoPlay) await told(it, 'pause')
      assert.deepEqual([calls, it.value('playState')], [['play', ...then], state])
      assert.deepEqual(it.events(), autoPlay ? [] : ['Widget.onPlay'])
    })
  }
})

test('the page learns whether it plays; the stop at the end is no pause', async () => {
  await withWidget(stored, views, async (it) => {
    const { root, value, events } = it
    const after = async (type: string) => {
      await told(it, type)
      return [value('playState'), value('playing')]
    }
    assert.deepEqual([await after('play'), await after('pause')], [['PLAYING', true], ['PAUSED', false]])
    Object.defineProperty(find(root, 'audio', ''), 'ended', { value: true })
    assert.deepEqual([await after('pause'), await after('ended')], [['PAUSED', false], ['ENDED', false]])
    assert.deepEqual(events(), ['Widget.onPlay', 'Widget.onPause', 'Widget.onEnd'])
  })
})
