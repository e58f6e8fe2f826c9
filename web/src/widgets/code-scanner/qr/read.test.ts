import assert from 'node:assert/strict'
import { test } from 'node:test'
import { greyOf } from '../grey'
import { readMatrix } from './matrix'
import { readCode } from './read'
import { codes } from './testing-codes'

type Code = typeof codes[number]

function modulesOf({ size, bits }: Code): Uint8Array {
  const bytes = atob(bits)
  return Uint8Array.from({ length: size * size }, (_, i) => (bytes.charCodeAt(i >> 3) >> (7 - (i & 7))) & 1)
}

function codeNamed(name: string): Code {
  const found = codes.find((code) => code.name === name)
  assert.ok(found)
  return found
}

/** Numbers that look random and are the same every time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

for (const code of codes) {
  test(`modules: ${code.name}`, () => assert.equal(readMatrix({ size: code.size, modules: modulesOf(code) }), code.text))
}

test('damaged modules are repaired, up to a point', () => {
  const code = codeNamed('version 14')
  const next = random(7)
  const damage = (share: number) => modulesOf(code).map((each, i) => (i > code.size * 9 && next() < share ? 1 - each : each))
  assert.equal(readMatrix({ size: code.size, modules: damage(0.015) }), code.text)
  assert.equal(readMatrix({ size: code.size, modules: damage(0.3) }), undefined)
})

test('what is no code is none', () => {
  assert.equal(readMatrix({ size: 22, modules: new Uint8Array(484) }), undefined)
  assert.equal(readMatrix({ size: 21, modules: new Uint8Array(441) }), undefined)
  assert.equal(readCode(greyOf(new Uint8Array(4 * 64 * 48), 64, 48)), undefined)
})

interface View {
  readonly side?: number
  /** Pixels of a module. */
  readonly scale?: number
  readonly turn?: number
  /** How much smaller the far side is drawn. */
  readonly tilt?: number
  readonly noise?: number
  /** Brightness from left to right falls by this share. */
  readonly shadow?: number
}

/** A picture of a code as a camera may see it. */
function picture(code: Code, { side = 400, scale = 4, turn = 0, tilt = 0, noise = 0, shadow = 0 }: View) {
  const modules = modulesOf(code)
  const pixels = new Uint8ClampedArray(4 * side * side)
  const next = random(3)
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      let light = 0
      for (const [ox, oy] of [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]] as const) {
        const [px, py] = [(x + ox - side / 2) / scale, (y + oy - side / 2) / scale]
        const depth = 1 / (1 + (tilt * (px + py)) / code.size)
        const u = (px * cos + py * sin) * depth + code.size / 2
        const v = (py * cos - px * sin) * depth + code.size / 2
        const isInside = u >= 0 && v >= 0 && u < code.size && v < code.size
        light += isInside && modules[Math.floor(v) * code.size + Math.floor(u)] === 1 ? 10 : 60
      }
      const value = light * (1 - (shadow * x) / side) + (next() - 0.5) * noise
      pixels.set([value, value, value, 255], 4 * (y * side + x))
    }
  }
  return pixels
}

const views: readonly (readonly [string, string, View])[] = [
  ['straight', 'numbers', {}],
  ['small', 'numbers', { side: 120, scale: 3 }],
  ['turned a little', 'letters', { turn: 12, scale: 6 }],
  ['turned by half a right angle', 'letters', { turn: 45, scale: 6 }],
  ['turned to the side', 'bytes in UTF-8', { turn: 90 }],
  ['upside down', 'bytes in UTF-8', { turn: 183, scale: 5 }],
  ['tilted', 'letters', { tilt: 0.2, scale: 7 }],
  ['tilted and turned', 'version 7, which says its version', { tilt: 0.12, turn: 25, scale: 5 }],
  ['with noise', 'letters', { noise: 90, scale: 7 }],
  ['in shadow', 'letters', { shadow: 0.75, scale: 8, noise: 10 }],
  ['large', 'version 14', { side: 480, scale: 4, turn: 5 }],
  ['very large', 'version 40', { side: 800, scale: 4, turn: 1 }],
]
for (const [how, name, view] of views) {
  test(`a picture of a code, ${how}`, () => {
    const code = codeNamed(name)
    const side = view.side ?? 400
    assert.equal(readCode(greyOf(picture(code, view), side, side)), code.text)
  })
}
