import type { Grey } from '../grey'
import { type Finder, findFinders, type Point } from './finders'
import { readMatrix } from './matrix'
import { blackAndWhite, type Picture } from './picture'
import { findAlignment, projection, sample } from './sample'

/** The text of a QR code somewhere in a picture; turned, tilted or in shadow. */
export function readCode(grey: Grey): string | undefined {
  const picture = blackAndWhite(grey)
  const finders = findFinders(picture)
  for (let i = 0; i < finders.length; i += 1) {
    for (let j = i + 1; j < finders.length; j += 1) {
      for (let k = j + 1; k < finders.length; k += 1) {
        const corners = arranged([finders[i], finders[j], finders[k]] as [Finder, Finder, Finder])
        const text = corners && readAt(picture, corners)
        if (text !== undefined) return text
      }
    }
  }
  return undefined
}

interface Corners {
  readonly topLeft: Finder
  readonly topRight: Finder
  readonly bottomLeft: Finder
}

/** Which finder stands where, if the three can belong to one code at all. */
function arranged(three: readonly [Finder, Finder, Finder]): Corners | undefined {
  const sizes = three.map(({ module }) => module)
  if (Math.max(...sizes) > 2.2 * Math.min(...sizes)) return undefined
  // The top left one is opposite the longest side.
  const [a, b, c] = three
  const [topLeft, one, other] = ([[a, b, c], [b, a, c], [c, a, b]] as const).reduce((best, next) =>
    distance(next[1], next[2]) > distance(best[1], best[2]) ? next : best,
  )
  const long = Math.max(distance(topLeft, one), distance(topLeft, other))
  if (long > 2.2 * Math.min(distance(topLeft, one), distance(topLeft, other))) return undefined
  const turn = (one.x - topLeft.x) * (other.y - topLeft.y) - (one.y - topLeft.y) * (other.x - topLeft.x)
  return turn > 0 ? { topLeft, topRight: one, bottomLeft: other } : { topLeft, topRight: other, bottomLeft: one }
}

function readAt(picture: Picture, corners: Corners): string | undefined {
  const { topLeft, topRight, bottomLeft } = corners
  const modules = (distance(topLeft, topRight) / moduleAlong(topLeft, topRight) + distance(topLeft, bottomLeft) / moduleAlong(topLeft, bottomLeft)) / 2
  const guess = Math.round((modules + 7 - 17) / 4)
  for (const version of [guess, guess - 1, guess + 1, guess - 2, guess + 2]) {
    if (version < 1 || version > 40) continue
    const text = readVersion(picture, corners, version)
    if (text !== undefined) return text
  }
  return undefined
}

function readVersion(picture: Picture, { topLeft, topRight, bottomLeft }: Corners, version: number): string | undefined {
  const size = 17 + 4 * version
  const far = size - 3.5
  const steps = far - 3.5
  const right = { x: (topRight.x - topLeft.x) / steps, y: (topRight.y - topLeft.y) / steps }
  const down = { x: (bottomLeft.x - topLeft.x) / steps, y: (bottomLeft.y - topLeft.y) / steps }
  const at = (x: number, y: number): Point => ({
    x: topLeft.x + x * right.x + y * down.x,
    y: topLeft.y + x * right.y + y * down.y,
  })
  const last = size - 6.5
  // In a tilted picture modules grow towards one corner: how much, the finders tell.
  const there = (topRight.module * bottomLeft.module) / topLeft.module
  const stepRight = scaled(right, (2 * there) / (topLeft.module + topRight.module))
  const stepDown = scaled(down, (2 * there) / (topLeft.module + bottomLeft.module))
  const mark = version > 1 ? findAlignment(picture, at(last - 3.5, last - 3.5), stepRight, stepDown) : undefined
  const places = [
    ...(mark ? [projection(far, last, [topLeft, topRight, mark, bottomLeft])] : []),
    projection(far, far, [topLeft, topRight, at(steps, steps), bottomLeft]),
  ]
  for (const place of places) {
    const text = readMatrix(sample(picture, size, place))
    if (text !== undefined) return text
  }
  return undefined
}

/** Modules are measured along rows and columns of pixels: a turned code's seem longer than they are. */
function moduleAlong(from: Finder, to: Finder): number {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  return ((from.module + to.module) / 2) * (Math.max(dx, dy) / Math.hypot(dx, dy))
}

function scaled({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
