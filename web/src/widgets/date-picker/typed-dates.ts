import moment from 'moment'

/** Between which moments a date may lie, to the minute. */
export interface Bounds {
  readonly min: moment.Moment | undefined
  readonly max: moment.Moment | undefined
}

export function isWithin(date: moment.Moment, { min, max }: Bounds, unit: 'day' | 'minute' = 'minute'): boolean {
  return !(min && date.isBefore(min, unit)) && !(max && date.isAfter(max, unit))
}

/** The nearest moment within the bounds. */
export function clamped(date: moment.Moment, { min, max }: Bounds): moment.Moment {
  if (min && date.isBefore(min)) return min.clone()
  return max && date.isAfter(max) ? max.clone() : date
}

/** A day with the time of another moment, to the second. */
export function atTime(day: moment.Moment, time: moment.Moment): moment.Moment {
  return day.clone().set({ hour: time.hour(), minute: time.minute(), second: time.second(), millisecond: 0 })
}

/** Whether a format is one of the browser's language, `LL` and the like, which says nothing to a person. */
export function isLocalized(format: string): boolean {
  return /^(?:L{1,4}|l{1,4}|LTS?)(?: LTS?)?$/.test(format.trim())
}

/** An ISO 8601 text as it is stored. */
export function readStored(value: unknown): moment.Moment | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const date = moment(value, moment.ISO_8601)
  return date.isValid() ? date : undefined
}

/** A text in a picker's format or in ISO 8601 and nothing else, as long as it may be half typed. */
export function readExactly(text: string, format: string): moment.Moment | undefined {
  const readings = [moment(text, format, true), moment(text, moment.ISO_8601, true)]
  return readings.find((reading) => reading.isValid())
}

/** The same, or else what comes close to the format, such as other separators. */
export function readTyped(text: string, format: string): moment.Moment | undefined {
  const close = moment(text, format)
  return readExactly(text, format) ?? (close.isValid() ? close : undefined)
}
