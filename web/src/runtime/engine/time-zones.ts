import moment from 'moment'
import type { Moment, MomentInput } from 'moment'

/**
 * `moment.tz` for apps that use it, with the browser's own time zones instead of a table of them.
 * Offsets follow the instant: arithmetic across a clock change keeps the offset until `tz` is called again.
 */
export function withTimeZones(library: typeof moment): typeof moment {
  const tz = Object.assign((...parameters: readonly unknown[]) => inZone(library, parameters), {
    guess: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    zone: (name: string) => (isZone(name) ? { name } : null),
    setDefault: () => undefined,
  })
  function moveTo(this: Moment, zone?: unknown): Moment | string | undefined {
    if (typeof zone !== 'string') return zoneNames.get(this)
    if (!isZone(zone)) return this
    zoneNames.set(this, zone)
    return this.utcOffset(offsetOf(zone, this.valueOf()))
  }
  Object.assign(library, { tz })
  Object.assign(library.fn, { tz: moveTo })
  return library
}

const zoneNames = new WeakMap<Moment, string>()
const formats = new Map<string, Intl.DateTimeFormat>()

/** `tz(zone)`, `tz(value, zone)`, `tz(text, format, zone)`. */
function inZone(library: typeof moment, parameters: readonly unknown[]): Moment {
  const zone = String(parameters[parameters.length - 1])
  const [value, format] = parameters.slice(0, -1) as [MomentInput, (string | undefined)?]
  if (!isZone(zone)) return library(value, format)
  if (!isWallTime(value)) return shift(library(value, format), zone)
  const wall = library.utc(value, format).valueOf()
  // The offset that holds at the instant, not at the same digits in UTC.
  const guess = wall - offsetOf(zone, wall) * 60_000
  return shift(library(wall - offsetOf(zone, guess) * 60_000), zone)
}

function shift(instant: Moment, zone: string): Moment {
  zoneNames.set(instant, zone)
  return instant.utcOffset(offsetOf(zone, instant.valueOf()))
}

/** A text or list of numbers that names no zone itself. */
function isWallTime(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === 'string' && !/(Z|[+-]\d\d:?\d\d)$/.test(value.trim()))
}

function isZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** Minutes east of Greenwich at an instant. */
function offsetOf(zone: string, instant: number): number {
  if (!Number.isFinite(instant)) return 0
  const parts = Object.fromEntries(formatOf(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000)
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const digits = 'numeric'
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: digits,
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
    second: digits,
  })
  formats.set(zone, made)
  return made
}
