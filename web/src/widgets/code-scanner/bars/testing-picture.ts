import type { Grey } from '../grey'

/** How a camera sees a code. */
export interface View {
  readonly width?: number
  readonly height?: number
  /** Pixels of a module. */
  readonly scale?: number
  /** Pixels that the bars are long. */
  readonly length?: number
  /** Degrees. */
  readonly turn?: number
  /** How much smaller the right side is drawn. */
  readonly tilt?: number
  readonly noise?: number
  /** How many pixels run together. */
  readonly blur?: number
  /** Brightness from left to right falls by this share. */
  readonly shadow?: number
  readonly dark?: number
  readonly light?: number
  /** By how many modules each bar is too wide on both sides. */
  readonly spread?: number
}

/** Numbers that look random and are the same every time. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/** A picture made of brightness values from 0 to 255. */
export function picture(width: number, height: number, lightAt: (x: number, y: number) => number): Grey {
  const light = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) light[y * width + x] = lightAt(x, y)
  }
  return { width, height, light: Uint8Array.from(light) }
}

/** Draws a code, given as the widths of its bars and spaces, into the middle of a picture. */
export function seen(widths: string, view: View = {}): Grey {
  const { width = 480, height = 320, scale = 2, length = 100, turn = 0, tilt = 0 } = view
  const { shadow = 0, dark = 40, light = 220, noise = 0, blur = 0 } = view
  const isBar = barsOf(widths, view.spread ?? 0)
  const modules = Array.from(widths, Number).reduce((total, each) => total + each, 0)
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const next = random(3)
  const sharp = picture(width, height, (x, y) => {
    let sum = 0
    for (const [ox, oy] of [[0.1, 0.3], [0.4, 0.8], [0.6, 0.2], [0.9, 0.7]] as const) {
      const [px, py] = [x + ox - width / 2, y + oy - height / 2]
      const depth = 1 / (1 + (tilt * px) / width)
      const [u, v] = [((px * cos + py * sin) * depth) / scale + modules / 2, py * cos - px * sin]
      sum += Math.abs(v) < length / 2 && isBar(u) ? dark : light
    }
    return sum / 4
  })
  const blurred = blur === 0 ? sharp : meanOf(sharp, blur)
  return picture(width, height, (x, y) => (blurred.light[y * width + x] ?? 0) * (1 - (shadow * x) / width) + (next() - 0.5) * noise)
}

/** Tells whether a bar is at a place, in modules. */
function barsOf(widths: string, spread: number): (place: number) => boolean {
  const bars: (readonly [number, number])[] = []
  let place = 0
  Array.from(widths, Number).forEach((each, i) => {
    if (i % 2 === 0) bars.push([place - spread, place + each + spread])
    place += each
  })
  return (at) => bars.some(([from, to]) => at >= from && at < to)
}

function meanOf({ width, height, light }: Grey, size: number): Grey {
  const reach = (size - 1) / 2
  return picture(width, height, (x, y) => {
    let sum = 0
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        sum += light[Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))] ?? 0
      }
    }
    return sum / (size * size)
  })
}
