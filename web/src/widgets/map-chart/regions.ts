import { countries, type Country } from '../geography/countries'
import { cssText } from '../appearance'
import { asNumber, asRecords, asText, type JSONRecord } from '../values'

export interface Region {
  readonly id: string
  readonly name: string
  readonly shapes: readonly Country[]
  readonly value: number | undefined
  /** The row that the value came from, for events. */
  readonly row: JSONRecord | undefined
  readonly color: string | undefined
}

const continents: Readonly<Record<string, string>> = {
  NA: 'North America', SA: 'South America', AS: 'Asia', EU: 'Europe', AF: 'Africa', AU: 'Oceania', AT: 'Antarctica',
}
const continentOf: Readonly<Record<string, string>> = {
  EUROPE: 'Europe', NORTH_AMERICA: 'North America', SOUTH_AMERICA: 'South America', ASIA: 'Asia', OCEANIA: 'Oceania', AFRICA: 'Africa',
}

/** What the window of a map shows: west, south, east, north. */
export const windows: Readonly<Record<string, readonly [number, number, number, number]>> = {
  WORLD: [-170, -57, 180, 84], WORLD_WITH_ANTARCTICA: [-180, -90, 180, 84], EUROPE: [-25, 34, 60, 72], NORTH_AMERICA: [-170, 6, -50, 84],
  SOUTH_AMERICA: [-84, -57, -33, 14], ASIA: [25, -12, 150, 56], OCEANIA: [110, -50, 180, 2], AFRICA: [-20, -36, 53, 38],
}

/** The regions of a map with their values; nothing where we have no drawing of them (the states of the USA). */
export function regionsOf(mapType: string, data: unknown, colorRange: unknown): readonly Region[] | undefined {
  const rows = asRecords(data)
  const color = colorOf(colorRange, rows)
  if (mapType === 'WORLD' || mapType === 'WORLD_WITH_ANTARCTICA') {
    const ids = Object.keys(continents).filter((id) => id !== 'AT' || mapType === 'WORLD_WITH_ANTARCTICA')
    return ids.map((id) => {
      const name = continents[id] ?? id
      const row = rows.find((one) => matches(one, [id, name]))
      const value = asNumber(row?.value)
      return { id, name, shapes: countries().filter(({ continent }) => continent === name), value, row, color: color(value) }
    })
  }
  const continent = continentOf[mapType]
  if (continent === undefined) return undefined
  const shown = countries().filter((country) => country.continent === continent)
  return shown.map((country) => {
    const row = rows.find((one) => matches(one, [country.code, country.name, nameOfCode(asText(one.id)) === country.name ? asText(one.id) : '']))
    const value = asNumber(row?.value)
    return { id: asText(row?.id) || country.code, name: country.name, shapes: [country], value, row, color: color(value) }
  })
}

function matches({ id }: JSONRecord, names: readonly string[]): boolean {
  const wanted = asText(id).trim().toLowerCase()
  return wanted !== '' && names.some((name) => name.toLowerCase() === wanted)
}

/** The browser knows which country a code of two letters stands for. */
function nameOfCode(code: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code.toUpperCase())
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
