import type { Grey } from '../grey'
import { readCodabar } from './codabar'
import { readCode128 } from './code-128'
import { readCode39 } from './code-39'
import { readCode93 } from './code-93'
import { readEan13, readEan8, readUpcE } from './ean'
import { readItf } from './itf'
import { sharpened } from './contrast'
import { brightness, type Line, lineAt } from './lines'
import { type Widths, widthsOf } from './runs'
import { sum } from './stripes'
import type { Bar, Symbology } from './symbology'

const symbologies: readonly Symbology[] = [readEan13, readEan8, readUpcE, readCode128, readCode93, readCode39, readCodabar, readItf]

interface Direction {
  readonly degrees: number
  /** Pixels between two lines. */
  readonly step: number
  /** Whether each line is also looked at sharpened. */
  readonly isSharp: boolean
}

/** Codes are mostly held straight, or upright: that is where the time goes. */
const directions: readonly Direction[] = [
  ...[0, 90].map((degrees) => ({ degrees, step: 14, isSharp: true })),
  ...[15, 165, 75, 105].map((degrees) => ({ degrees, step: 28, isSharp: false })),
  ...[30, 150, 60, 120, 45, 135].map((degrees) => ({ degrees, step: 48, isSharp: false })),
]
/** Where, beside a line with a code, it is looked for again, in pixels. */
const nearby = [3, -3, 6, -6, 9, -9]

/** The text of a bar code somewhere in a picture; turned, upside down, slanted or in shadow. */
export function readBars(grey: Grey): string | undefined {
  for (const direction of directions) {
    const text = inDirection(grey, direction)
    if (text !== undefined) return text
  }
  return undefined
}

function inDirection(grey: Grey, { degrees, step, isSharp }: Direction): string | undefined {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const codesAt = (offset: number) => onLine(grey, lineAt(grey, dx, dy, offset), isSharp)
  const reach = Math.floor(Math.hypot(grey.width, grey.height) / 2 / step)
  for (let i = 0; i <= 2 * reach; i += 1) {
    // From the middle to both sides.
    const offset = step * (i % 2 === 0 ? i / 2 : -(i + 1) / 2)
    for (const { text, sightings } of codesAt(offset)) {
      const again = nearby.filter((beside) => codesAt(offset + beside).some((other) => other.text === text))
      if (again.length + 1 >= sightings) return text
    }
  }
  return undefined
}

function onLine(grey: Grey, line: Line | undefined, isSharp: boolean): readonly Bar[] {
  if (!line) return []
  const values = brightness(grey, line)
  return (isSharp ? [values, sharpened(values)] : [values]).flatMap((each) => {
    const widths = widthsOf(each)
    return widths.length < fewestStripes ? [] : [...along(widths), ...along([...widths].reverse())]
  })
}

/** With the margins; the shortest code is a Code 39 or Code 93 of a few characters. */
const fewestStripes = 27

function along(widths: Widths): readonly Bar[] {
  const found: Bar[] = []
  for (let start = 1; start + fewestStripes - 2 < widths.length; start += 2) {
    // Every code begins after a margin and with stripes that are narrow together.
    if ((widths[start - 1] ?? 0) < 0.7 * sum(widths, start, 4)) continue
    for (const symbology of symbologies) {
      const bar = symbology(widths, start)
      if (bar) found.push(bar)
    }
  }
  return found
}
