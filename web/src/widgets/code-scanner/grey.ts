/** How bright each pixel of a picture is, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly light: Uint8Array
}

/** `pixels`: red, green, blue, alpha. */
export function greyOf(pixels: ArrayLike<number>, width: number, height: number): Grey {
  const light = new Uint8Array(width * height)
  for (let i = 0; i < light.length; i += 1) {
    light[i] = ((pixels[4 * i] ?? 0) * 77 + (pixels[4 * i + 1] ?? 0) * 150 + (pixels[4 * i + 2] ?? 0) * 29) >> 8
  }
  return { width, height, light }
}
