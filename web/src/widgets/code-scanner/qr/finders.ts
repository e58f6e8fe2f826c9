import { isDark, type Picture } from './picture'

export interface Point {
  readonly x: number
  readonly y: number
}

/** One of the three squares in the corners of a code; `module`: how large a module is there, in pixels. */
export interface Finder extends Point {
  readonly module: number
}

const most = 7

/** Places where dark and light lie as in a finder pattern (1:1:3:1:1) in both directions, those that were met most often first. */
export function findFinders(picture: Picture): readonly Finder[] {
  const found: { x: number; y: number; module: number; count: number }[] = []
  const { width, height } = picture
  for (let y = 0; y < height; y += 1) {
    const runs: number[] = []
    let start = 0
    let wasDark = false
    for (let x = 0; x <= width; x += 1) {
      const dark = x < width && isDark(picture, x, y)
      if (dark === wasDark && x < width) continue
      runs.push(x - start)
      start = x
      if (wasDark && runs.length >= 5 && isPattern(runs.slice(-5))) {
        const [, , middle = 0, light = 0, last = 0] = runs.slice(-5)
        note(x - last - light - middle / 2, y)
      }
      wasDark = dark
    }
  }
  return found.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count).slice(0, most)

  function note(x: number, y: number): void {
    const down = across(picture, x, y, 0, 1)
    const level = down && across(picture, x, down.centre, 1, 0)
    if (!down || !level || down.total > 3 * level.total || level.total > 3 * down.total) return
    const module = (down.total + level.total) / 14
    const near = found.find((each) => Math.hypot(each.x - level.centre, each.y - down.centre) < 3 * module)
    if (!near) {
      found.push({ x: level.centre, y: down.centre, module, count: 1 })
      return
    }
    const weight = near.count / (near.count + 1)
    near.x = near.x * weight + level.centre * (1 - weight)
    near.y = near.y * weight + down.centre * (1 - weight)
    near.module = near.module * weight + module * (1 - weight)
    near.count += 1
  }
}

function isPattern(runs: readonly number[]): boolean {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7
  return module >= 1 && runs.every((run, i) => Math.abs(run - module * (i === 2 ? 3 : 1)) <= module * (i === 2 ? 1.5 : 0.75))
}

/** The pattern through a point in one direction: its middle and its length. */
function across(picture: Picture, x: number, y: number, dx: number, dy: number): { readonly centre: number; readonly total: number } | undefined {
  if (!isDark(picture, x, y)) return undefined
  const side = (sign: number) => {
    const runs = [0, 0, 0]
    let part = 0
    let step = sign > 0 ? 1 : 0
    for (; part < 3; step += 1) {
      const px = x + sign * step * dx
      const py = y + sign * step * dy
      if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) {
        if (part < 2) return undefined
        break
      }
      if (isDark(picture, px, py) === (part === 1)) part += 1
      if (part < 3) runs[part] = (runs[part] ?? 0) + 1
    }
    return runs
  }
  const before = side(-1)
  const after = side(1)
  if (!before || !after) return undefined
  const [a = 0, b = 0, c = 0] = before
  const [d = 0, e = 0, f = 0] = after
  if (!isPattern([c, b, a + d, e, f])) return undefined
  const place = Math.floor(dx === 1 ? x : y)
  return { centre: place + 0.5 + (d - a + 1) / 2, total: a + b + c + d + e + f }
}
