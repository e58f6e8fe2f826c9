import type { Point } from '../geography/countries'
import lines from './entities.json'

/** A region as the maps of Appsmith name it: in their data, and to the code that runs at a press. */
export interface Entity {
  readonly id: string
  readonly short: string
  /** ISO 3166, three letters; empty where there is none. */
  readonly code: string
  /** Where it is, if it is too small for an outline. */
  readonly place: Point | undefined
  readonly name: string
}

/** The regions of a map; none where the map is not known. */
export function entitiesOf(mapType: string): readonly Entity[] {
  return ((lines as Readonly<Record<string, readonly string[]>>)[mapType] ?? []).map(readEntity)
}

/** `014 DE DEU Germany`, `025 MT MLT@14.4,35.9 Malta`; `-` for no code. */
function readEntity(line: string): Entity {
  const [id = '', short = '', spot = '', ...name] = line.split(' ')
  const [code = '', place] = spot.split('@')
  const [longitude = 0, latitude = 0] = place?.split(',').map(Number) ?? []
  return { id, short, code: code === '-' ? '' : code, place: place === undefined ? undefined : [longitude, latitude], name: name.join(' ') }
}
