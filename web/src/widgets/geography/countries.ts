import world from './world.json'

/** Degrees. */
export type Point = readonly [longitude: number, latitude: number]

export interface Country {
  /** ISO 3166, three letters; our own for places without one. */
  readonly code: string
  readonly name: string
  readonly continent: string
  readonly rings: readonly (readonly Point[])[]
}

let decoded: readonly Country[] | undefined

/** Outlines of the world's countries, simplified, from our own data. */
export function countries(): readonly Country[] {
  decoded ??= (world as readonly (readonly string[])[]).map(([code = '', name = '', continent = '', rings = '']) => ({
    code,
    name,
    continent,
    rings: rings.split(';').map(readRing),
  }))
  return decoded
}

/** Steps in tenths of a degree, in base 36: `ih,ae r,-2`. */
export function readRing(text: string): readonly Point[] {
  let x = 0
  let y = 0
  return text.split(' ').map((step) => {
    const [east = '0', north = '0'] = step.split(',')
    x += parseInt(east, 36)
    y += parseInt(north, 36)
    return [x / 10, y / 10] as const
  })
}

/** An outline as the text of an SVG path. */
export function pathOf({ rings }: Country, project: (point: Point) => readonly [number, number]): string {
  return rings.map((ring) => `M${ring.map((point) => project(point).map((value) => value.toFixed(1)).join(' ')).join('L')}Z`).join('')
}
