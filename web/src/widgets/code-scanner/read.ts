import { readBars } from './bars/read'
import { greyOf } from './grey'
import { readCode } from './qr/read'

/** The text of a bar code or a QR code somewhere in a picture of red, green, blue and alpha values; bars are found faster. */
export function readPicture(pixels: ArrayLike<number>, width: number, height: number): string | undefined {
  const grey = greyOf(pixels, width, height)
  return readBars(grey) ?? readCode(grey)
}
