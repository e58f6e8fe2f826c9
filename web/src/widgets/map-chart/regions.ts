import { cssText } from '../appearance'
import { asNumber, asRecords, asText, type JSONRecord } from '../values'
import { type Place, placesOf } from './places'

/** A place with what the data say of it. */
export interface Region extends Place {
  /** As the data name it, else as the map does. */
  readonly id: string
  readonly value: number | undefined
  readonly color: string | undefined
}

/** The regions of a map with their values; where we have no drawing of them (the states of the USA), those that the data name. */
export function regionsOf(mapType: string, data: unknown, colorRange: unknown): readonly Region[] {
  const rows = asRecords(data)
  const color = colorOf(colorRange, rows)
  const places = placesOf(mapType)
  const meant = rows.map((row) => ({ row, names: namesIn(row) }))
  const isOf = (names: readonly string[], place: Place) => names.some((name) => place.names.has(name))
  const region = (place: Place, row: JSONRecord | undefined): Region => {
    const value = asNumber(row?.value)
    return { ...place, id: asText(row?.id).trim() || place.id, value, color: color(value) }
  }
  if (places.some(({ shapes }) => shapes.length > 0)) {
    return places.map((place) => region(place, meant.find(({ names }) => isOf(names, place))?.row))
  }
  return meant.map(({ row, names }) => region(places.find((place) => isOf(names, place)) ?? unknownPlace(row), row))
}

/** What code gets to see of a region that was pressed. */
export function pointOf({ id, short, name, value }: Region): JSONRecord {
  return { value, label: name, shortLabel: short, originalId: id, id: id.toLowerCase() }
}

function unknownPlace(row: JSONRecord): Place {
  const id = asText(row.id)
  return { id, short: id, name: asText(row.label) || id, names: new Set(), shapes: [] }
}

/** What a row calls its region; the browser knows which country a code of two letters stands for. */
function namesIn({ id }: JSONRecord): readonly string[] {
  const name = asText(id).trim()
  const country = /^[a-z]{2}$/i.test(name) ? nameOfCode(name.toUpperCase()) : undefined
  return [name, country ?? ''].filter((text) => text !== '').map((text) => text.toLowerCase())
}

function nameOfCode(code: string): string | undefined {
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code)
  } catch {
    return undefined
  }
}

const scale = ['#dbe4ff', '#a5b8f5', '#6f88e4', '#3a50d0', '#26368f']

/** The colour of a value: of the range it lies in, else by its place between the least and the greatest. */
function colorOf(colorRange: unknown, rows: readonly JSONRecord[]): (value: number | undefined) => string | undefined {
  const ranges = asRecords(colorRange)
  const values = rows.flatMap(({ value }) => asNumber(value) ?? [])
  const least = Math.min(...values)
  const span = Math.max(...values) - least
  return (value) => {
    if (value === undefined) return undefined
    const range = ranges.find(({ minValue, maxValue }) => value >= (asNumber(minValue) ?? -Infinity) && value <= (asNumber(maxValue) ?? Infinity))
    if (range) return cssText(range.code) || undefined
    return scale[span > 0 ? Math.round(((value - least) / span) * (scale.length - 1)) : 2]
  }
}
