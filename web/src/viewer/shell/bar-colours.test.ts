import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Channels, contrast } from '../../widgets/colours'
import { barColours, tintShare } from './bar-colours'

/** `[hue, saturation, lightness]` in degrees and percent as CSS writes colours. */
function hex(hue: number, saturation: number, lightness: number): string {
  const spread = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100)
  const channel = (turn: number) => {
    const place = (turn + hue / 30) % 12
    const value = lightness / 100 - spread * Math.max(-1, Math.min(place - 3, 9 - place, 1))
    return Math.round(value * 255).toString(16).padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}

const steps = (most: number, step: number) => Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
const grid = steps(345, 15).flatMap((hue) =>
  [0, 25, 50, 75, 100].flatMap((saturation) => steps(100, 2).map((lightness) => hex(hue, saturation, lightness))),
)

test('in the app\'s colour texts can be read on the bar, on the open link and under the pointer', () => {
  for (const accent of grid) {
    const { ground, text, open, hover } = barColours(accent)
    for (const each of [ground, open, hover]) assert.ok(contrast(text, each) >= 4.5, `${accent}: ${text} on ${each}`)
  }
})

test('the open link can be told from the bar, and stays in the app\'s colour', () => {
  for (const accent of grid) {
    const { ground, open } = barColours(accent)
    assert.ok(contrast(ground, open) >= 1.15, `${accent}: ${open} on ${ground}`)
  }
  assert.deepEqual(barColours('#dc2626'), { ground: [220, 38, 38], text: [255, 255, 255], open: [134, 22, 22], hover: [178, 29, 29] })
  assert.deepEqual(barColours('#ffc13d').text, [16, 19, 26])
  assert.deepEqual(barColours('#000000').open, [51, 51, 51])
  assert.deepEqual(barColours('#ffffff').open, [207, 208, 209])
})

test('elsewhere a tint of any colour leaves the texts of the bar enough, by day and by night', () => {
  const over = (below: Channels, color: Channels, share: number): Channels => {
    const channel = (place: 0 | 1 | 2) => color[place] * share + below[place] * (1 - share)
    return [channel(0), channel(1), channel(2)]
  }
  // Surface, `--ui-hover` on it, and text.
  const day = { ground: over([255, 255, 255], [27, 31, 43], 0.05), text: [27, 31, 43] as const }
  const night = { ground: over([26, 29, 37], [226, 231, 245], 0.07), text: [233, 236, 243] as const }
  for (const accent of grid) {
    for (const { ground, text } of [day, night]) {
      const tinted = over(ground, barColours(accent).ground, tintShare)
      assert.ok(contrast(text, tinted) >= 4.5, `${accent}: ${text} on ${tinted}`)
    }
  }
})
