const format = new Intl.NumberFormat()

/** A number as the reader's locale writes it. `toLocaleString` would make a format each time, for milliseconds. */
export function localNumber(value: number): string {
  return format.format(value)
}
