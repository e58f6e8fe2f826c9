import type { Grey } from '../grey'

/** A picture in black and white; 1 is dark. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly dark: Uint8Array
}

/** Told apart by the brightness around each pixel, so that shadows do not matter. */
export function blackAndWhite({ width, height, light: grey }: Grey): Picture {
  const sums = summed(grey, width, height)
  const reach = Math.max(8, Math.round(Math.min(width, height) / 12))
  const dark = new Uint8Array(width * height)
  const line = width + 1
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach)
    const bottom = Math.min(height, y + reach + 1)
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const at = (row: number, column: number) => sums[row * line + column] ?? 0
      const sum = at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)
      const mean = sum / ((bottom - top) * (right - left))
      if ((grey[y * width + x] ?? 0) < mean * 0.9) dark[y * width + x] = 1
    }
  }
  return { width, height, dark }
}

/** Sums of all pixels above and left of each. */
function summed(grey: Uint8Array, width: number, height: number): Float64Array {
  const line = width + 1
  const sums = new Float64Array(line * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0
      sums[(y + 1) * line + x + 1] = (sums[y * line + x + 1] ?? 0) + row
    }
  }
  return sums
}

export function isDark({ width, height, dark }: Picture, x: number, y: number): boolean {
  const column = Math.floor(x)
  const row = Math.floor(y)
  return column >= 0 && row >= 0 && column < width && row < height && dark[row * width + column] === 1
}
