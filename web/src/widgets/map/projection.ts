import type { Point } from '../geography/countries'

/** A view of the world in Mercator's projection: the whole world is `256 * 2 ** zoom` pixels wide. */
export interface MapView {
  readonly center: Point
  readonly zoom: number
}

export const leastZoom = 0
export const mostZoom = 20
const edge = 85.05

/** Pixels from the world's north-west corner. */
export function toWorld([longitude, latitude]: Point, zoom: number): readonly [number, number] {
  const size = 256 * 2 ** zoom
  const sine = Math.sin((Math.max(-edge, Math.min(edge, latitude)) * Math.PI) / 180)
  return [(longitude / 360 + 0.5) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size]
}

export function fromWorld([x, y]: readonly [number, number], zoom: number): Point {
  const size = 256 * 2 ** zoom
  const longitude = (x / size - 0.5) * 360
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI
  return [wrap(longitude), Math.max(-edge, Math.min(edge, latitude))]
}

function wrap(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180
}

/** The view moved by pixels. */
export function moved({ center, zoom }: MapView, right: number, down: number): MapView {
  const [x, y] = toWorld(center, zoom)
  return { center: fromWorld([x + right, y + down], zoom), zoom }
}

/** Another zoom; the point at these pixels from the middle stays where it is. */
export function zoomed(view: MapView, by: number, right = 0, down = 0): MapView {
  const zoom = Math.max(leastZoom, Math.min(mostZoom, view.zoom + by))
  const factor = 1 - 2 ** (view.zoom - zoom)
  const at = moved(view, right * factor, down * factor)
  return { center: at.center, zoom }
}

/** Degrees between the lines of the grid. */
export function gridStep(zoom: number): number {
  return [30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].find((step) => (step / 360) * 256 * 2 ** zoom < 160) ?? 0.01
}

/** The stored zoom level, in per cent, as a zoom. */
export function zoomOf(level: number): number {
  return Math.max(leastZoom, Math.min(mostZoom, Math.floor(level / 5)))
}
