import type { MapTiles } from '../../model/view'
import { type MapView, toWorld } from './projection'

export interface Tile {
  readonly address: string
  /** Pixels from the left upper corner of the view. */
  readonly left: number
  readonly top: number
}

const side = 256
/** Providers have no pictures closer than this. */
const closest = 19
/** More than a view of 4000 by 3000 pixels needs. */
const most = 300

/** The pictures that cover a view; the world repeats to the east and west, and ends in the north and south. */
export function tilesOf({ template }: MapTiles, view: MapView, width: number, height: number): readonly Tile[] {
  const zoom = Math.round(view.zoom)
  const count = 2 ** zoom
  const [x, y] = toWorld(view.center, view.zoom)
  const [west, north] = [x - width / 2, y - height / 2]
  const columns = range(west, width)
  const rows = range(north, height).filter((row) => row >= 0 && row < count)
  if (zoom > closest || columns.length * rows.length > most) return []
  return rows.flatMap((row) =>
    columns.map((column) => ({
      address: template
        .replace('{z}', String(zoom))
        .replace('{x}', String(((column % count) + count) % count))
        .replace('{y}', String(row)),
      left: column * side - west,
      top: row * side - north,
    })),
  )
}

/** Numbers of the tiles that a stretch of pixels touches. */
function range(start: number, length: number): readonly number[] {
  const first = Math.floor(start / side)
  return Array.from({ length: Math.max(0, Math.ceil((start + length) / side) - first) }, (_, index) => first + index)
}
