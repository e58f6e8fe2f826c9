import moment from 'moment'

const isoPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/

/** ISO 8601 with the local offset; an exact ISO text is kept. `undefined`: not a date. */
export function toISODate(value: unknown): string | undefined {
  if (typeof value === 'string' && isoPattern.test(value) && moment(value).isValid()) return value
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date) && !moment.isMoment(value)) {
    return undefined
  }
  moment.suppressDeprecationWarnings = true
  const parsed = moment(value)
  return parsed.isValid() ? parsed.toISOString(true) : undefined
}
