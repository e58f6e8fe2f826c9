import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCode } from '../qr/read'
import { codes as squares } from '../qr/testing-codes'
import { readPicture } from '../read'
import { readBars } from './read'
import { codes } from './testing-codes'
import { picture, random, seen, type View } from './testing-picture'

function codeNamed(name: string): typeof codes[number] {
  const found = codes.find((code) => code.name === name)
  assert.ok(found)
  return found
}

for (const { name, text, widths } of codes) {
  const room = { width: 640, height: 120 }
  test(`reads ${name}`, () => assert.equal(readBars(seen(widths, room)), text))
  test(`reads ${name} upside down`, () => assert.equal(readBars(seen(widths, { ...room, turn: 180 })), text))
  test(`reads ${name} upright`, () => assert.equal(readBars(seen(widths, { width: 120, height: 640, turn: 90 })), text))
}

/** One code of each kind. */
const some = ['EAN-13', 'EAN-8', 'UPC-E', 'Code 128', 'Code 39', 'Code 93', 'ITF', 'Codabar'].map(codeNamed)

const views: readonly (readonly [string, View])[] = [
  ['slanted a little', { turn: 5 }],
  ['slanted', { turn: -17, length: 160, height: 400 }],
  ['across', { turn: 45, length: 220, width: 560, height: 560 }],
  ['seen from the side', { tilt: 0.3 }],
  ['flat', { length: 22 }],
  ['small', { scale: 1.6 }],
  ['large', { scale: 3.7, width: 800, height: 100 }],
  ['with noise', { noise: 70 }],
  ['unsharp', { scale: 2.5, width: 560, blur: 3, noise: 4 }],
  ['in shadow', { shadow: 0.8, noise: 4 }],
  ['pale', { dark: 110, light: 150, noise: 6 }],
  ['printed fat', { scale: 2.5, width: 560, spread: 0.15 }],
  ['printed thin', { scale: 2.5, width: 560, spread: -0.12 }],
]
for (const [how, view] of views) {
  for (const { name, text, widths } of some) test(`reads ${name}, ${how}`, () => assert.equal(readBars(seen(widths, view)), text))
}

test('a picture holds a bar code or a QR code', () => {
  const { text, widths } = codeNamed('EAN-13')
  const { width, height, light } = seen(widths)
  const pixels = Array.from(light).flatMap((each) => [each, each, each, 255])
  assert.equal(readPicture(pixels, width, height), text)
  assert.equal(readCode({ width, height, light }), undefined)
})

test('no QR code is a bar code', () => {
  for (const { name, size, bits } of squares) {
    const bytes = atob(bits)
    const isDark = (column: number, row: number) => {
      const place = row * size + column
      return column >= 0 && row >= 0 && column < size && row < size && ((bytes.charCodeAt(place >> 3) >> (7 - (place & 7))) & 1) === 1
    }
    const side = 3 * size + 48
    const grey = picture(side, side, (x, y) => (isDark(Math.floor(x / 3) - 8, Math.floor(y / 3) - 8) ? 40 : 220))
    assert.equal(readBars(grey), undefined, name)
  }
})

/** The same code with two characters exchanged: each is right, and the check digit is not. */
function exchanged(widths: string, size: number, one: number, other: number): string {
  const [first, second] = [widths.slice(one, one + size), widths.slice(other, other + size)]
  assert.notEqual(first, second)
  return widths.slice(0, one) + second + widths.slice(one + size, other) + first + widths.slice(other + size)
}

test('wrong check digits are no codes', () => {
  const damaged = [
    exchanged(codeNamed('EAN-13').widths, 4, 40, 44),
    exchanged(codeNamed('EAN-8').widths, 4, 3, 7),
    exchanged(codeNamed('UPC-A').widths, 4, 3, 7),
    exchanged(codeNamed('UPC-E').widths, 4, 3, 7),
    exchanged(codeNamed('Code 128').widths, 6, 6, 12),
    exchanged(codeNamed('Code 93').widths, 6, 6, 12),
  ]
  for (const widths of damaged) assert.equal(readBars(seen(widths)), undefined, widths)
})

test('a code without its margin is none', () => {
  for (const { name, widths } of some) {
    // Bars and spaces of two modules go on right beside it.
    assert.equal(readBars(seen(`22222222${widths}22222222`.replace(/^2222222/, '2222221'), { width: 640, height: 60 })), undefined, name)
  }
})

test('too short a code without a check digit is none', () => {
  // A star, a character and a star; an ITF of four digits; a Codabar of three.
  const star = codeNamed('Code 39').widths.slice(0, 10)
  const itf = codeNamed('ITF').widths
  const codabar = codeNamed('Codabar').widths
  const short = [
    star + codeNamed('Code 39').widths.slice(10, 20) + star.slice(0, 9),
    itf.slice(0, 24) + itf.slice(-3),
    codabar.slice(0, 32) + codabar.slice(-7),
  ]
  for (const widths of short) assert.equal(readBars(seen(widths, { scale: 3 })), undefined, widths)
})

/** Pictures without a code that are not unlike one. */
const others: readonly (readonly [string, (next: () => number) => (x: number, y: number) => number])[] = [
  ['noise', (next) => () => 255 * next()],
  ['coarse noise', (next) => tiles(next, 4, 4)],
  ['stripes', (next) => tiles(next, 3, 1000)],
  ['stripes of whole modules', (next) => columns(next, () => 2 * Math.ceil(4 * next()))],
  ['wide and narrow stripes', (next) => columns(next, () => (next() < 0.35 ? 6 : 2))],
  ['wide and narrow stripes with margins', (next) => columns(next, () => (next() < 0.1 ? 30 : next() < 0.35 ? 6 : 2))],
  ['a fence', (next) => columns(next, () => 4 + 0.4 * next())],
  ['lines of text', (next) => {
    const letters = tiles(next, 2, 3)
    return (x, y) => (y % 18 < 11 && Math.floor(x / 9 + Math.floor(y / 18)) % 6 !== 0 ? letters(x, y) : 230)
  }],
]

function tiles(next: () => number, width: number, height: number): (x: number, y: number) => number {
  const values = Array.from({ length: 80 * 80 }, () => (next() < 0.45 ? 40 : 220))
  return (x, y) => values[(Math.floor(y / height) % 80) * 80 + (Math.floor(x / width) % 80)] ?? 0
}

function columns(next: () => number, width: () => number): (x: number) => number {
  const values: number[] = []
  let place = 0
  for (let i = 0; place < 320; i += 1) {
    place += width() * (0.95 + 0.1 * next())
    while (values.length < place) values.push(i % 2 === 0 ? 220 : 40)
  }
  return (x) => values[x] ?? 0
}

for (const [what, draw] of others) {
  test(`no code is seen in ${what}`, () => {
    for (let seed = 1; seed <= 60; seed += 1) assert.equal(readBars(picture(320, 120, draw(random(seed * 7919)))), undefined, `seed ${seed}`)
  })
}
