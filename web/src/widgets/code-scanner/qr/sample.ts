import type { Point } from './finders'
import type { Matrix } from './matrix'
import { isDark, type Picture } from './picture'

/** Where a place on a code, in modules, lies in the picture. */
export type Projection = (x: number, y: number) => Point

/** The projection that takes the corners of the unit square, clockwise from the top left, to four points. */
function ofUnitSquare([a, b, c, d]: readonly [Point, Point, Point, Point]): readonly number[] {
  const sx = a.x - b.x + c.x - d.x
  const sy = a.y - b.y + c.y - d.y
  const [ux, uy, vx, vy] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y]
  const size = ux * vy - vx * uy
  const g = (sx * vy - vx * sy) / size
  const h = (ux * sy - sx * uy) / size
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h]
}

/** `corners`: where the points (3.5, 3.5), (far, 3.5), (last, last), (3.5, far) of the code lie in the picture. */
export function projection(far: number, last: number, corners: readonly [Point, Point, Point, Point]): Projection {
  const [a, b, c, d] = corners
  // The third point may stand nearer than a square's corner: the square's corner is found from it step by step.
  let corner = c
  for (let round = 0; round < (last === far ? 1 : 20); round += 1) {
    const to = project(ofUnitSquare([a, b, corner, d]), (last - 3.5) / (far - 3.5), (last - 3.5) / (far - 3.5))
    corner = { x: corner.x + c.x - to.x, y: corner.y + c.y - to.y }
  }
  const matrix = ofUnitSquare([a, b, corner, d])
  return (x, y) => project(matrix, (x - 3.5) / (far - 3.5), (y - 3.5) / (far - 3.5))
}

function project([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: readonly number[], u: number, v: number): Point {
  const depth = g * u + h * v + 1
  return { x: (a * u + b * v + c) / depth, y: (d * u + e * v + f) / depth }
}

/** Reads the middle of each module. */
export function sample(picture: Picture, size: number, place: Projection): Matrix {
  const modules = new Uint8Array(size * size)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = place(x + 0.5, y + 0.5)
      if (isDark(picture, at.x, at.y)) modules[y * size + x] = 1
    }
  }
  return { size, modules }
}

/** The alignment pattern around a place: the best of all places near it. `right`, `down`: a module's steps in the picture. */
export function findAlignment(picture: Picture, near: Point, right: Point, down: Point): Point | undefined {
  const reach = Math.ceil(5 * Math.max(Math.hypot(right.x, right.y), Math.hypot(down.x, down.y)))
  let best: { readonly point: Point; readonly score: number; readonly distance: number } | undefined
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const point = { x: near.x + dx, y: near.y + dy }
      const score = scoreOf(picture, point, right, down)
      const distance = Math.hypot(dx, dy)
      if (best && (score < best.score || (score === best.score && distance >= best.distance))) continue
      best = { point, score, distance }
    }
  }
  return best && best.score >= 22 ? middle(picture, best.point, right, down, best.score) : undefined
}

function scoreOf(picture: Picture, point: Point, right: Point, down: Point): number {
  let score = 0
  for (let j = -2; j <= 2; j += 1) {
    for (let i = -2; i <= 2; i += 1) {
      const isRing = Math.max(Math.abs(i), Math.abs(j)) !== 1
      if (isDark(picture, point.x + i * right.x + j * down.x, point.y + i * right.y + j * down.y) === isRing) score += 1
    }
  }
  return score
}

/** The middle of all places around one that fit as well. */
function middle(picture: Picture, { x, y }: Point, right: Point, down: Point, score: number): Point {
  const reach = Math.ceil(Math.hypot(right.x, right.y))
  let [sumX, sumY, count] = [0, 0, 0]
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      if (scoreOf(picture, { x: x + dx, y: y + dy }, right, down) < score) continue
      sumX += x + dx
      sumY += y + dy
      count += 1
    }
  }
  return { x: sumX / count, y: sumY / count }
}
