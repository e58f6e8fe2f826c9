import { countries, type Country, type Point } from '../geography/countries'
import { entitiesOf, type Entity } from './entities'

/** A region of a map, without data. */
export interface Place {
  readonly id: string
  readonly short: string
  readonly name: string
  /** What data may call it, in small letters. */
  readonly names: ReadonlySet<string>
  readonly shapes: readonly Country[]
}

/** West, south, east, north in degrees; east of the date line they go on beyond 180. */
export type MapWindow = readonly [west: number, south: number, east: number, north: number]

const continentOf: Readonly<Record<string, string>> = {
  EUROPE: 'Europe', NORTH_AMERICA: 'North America', SOUTH_AMERICA: 'South America', ASIA: 'Asia', OCEANIA: 'Oceania', AFRICA: 'Africa',
}

const windows: Readonly<Record<string, MapWindow>> = {
  WORLD: [-170, -57, 180, 84], EUROPE: [-25, 34, 60, 72], NORTH_AMERICA: [-170, 6, -11, 84], SOUTH_AMERICA: [-93, -57, -33, 14],
  ASIA: [25, -12, 180, 78], OCEANIA: [110, -50, 232, 18], AFRICA: [-26, -36, 60, 38],
}

/** What a map shows. */
export function windowOf(mapType: string): MapWindow {
  return windows[soundType(mapType)] ?? [-180, -90, 180, 84]
}

/** The regions of a map. Those of the USA have no shapes: we have no outlines of them. */
export function placesOf(mapType: string): readonly Place[] {
  const type = soundType(mapType)
  const entities = entitiesOf(type)
  if (type.startsWith('WORLD')) return entities.map((entity) => placeOf(entity, piecesOf(entity)))
  const continent = continentOf[type]
  if (continent === undefined) return entities.map((entity) => placeOf(entity, []))
  const codes = new Set(entities.map(({ code }) => code))
  const others = countries().filter((country) => country.continent === continent && !codes.has(country.code))
  return [
    ...entities.map((entity) => placeOf(entity, shapesOf(entity, windowOf(mapType)))),
    ...others.map((country) => placeOf({ ...country, id: country.code, short: country.code, place: undefined }, [country])),
  ]
}

/** Exports spell it like this. */
function soundType(mapType: string): string {
  return mapType === 'SOURTH_AMERICA' ? 'SOUTH_AMERICA' : mapType
}

/** The countries of a continent. */
function piecesOf({ id, name }: Entity): readonly Country[] {
  const continent = id === 'AU' ? 'Oceania' : name
  return countries().filter((country) => country.continent === continent)
}

function placeOf({ id, short, code, name }: Entity, shapes: readonly Country[]): Place {
  const outlined = shapes.length === 1 ? shapes.map((shape) => shape.name) : [...new Set(shapes.map(({ continent }) => continent))]
  const names = [id, code, name, ...outlined].filter((text) => text !== '').map((text) => text.toLowerCase())
  return { id, short, name, names: new Set(names), shapes }
}

/** A country's outline, else a dot. */
function shapesOf({ id, code, place, name }: Entity, [west, , east]: MapWindow): readonly Country[] {
  const outline = countries().filter((country) => country.code === code)
  if (outline.length > 0 || place === undefined) return outline
  return [{ code: code || id, name, continent: '', rings: [dotAt(place, (east - west) / 160)] }]
}

function dotAt([x, y]: Point, radius: number): readonly Point[] {
  return Array.from({ length: 12 }, (_, hour) => [x + radius * Math.sin((hour * Math.PI) / 6), y + radius * Math.cos((hour * Math.PI) / 6)] as const)
}
