import type { ReportLine } from '../../api/types'

/** Lines of a report that say the same, with every place they say it about. */
export interface LineGroup {
  readonly message: string
  readonly places: readonly string[]
}

/** Groups lines by message, the most frequent first, ties in order of appearance. */
export function groupLines(lines: readonly ReportLine[]): readonly LineGroup[] {
  const groups = new Map<string, string[]>()
  for (const { message, place } of lines) {
    const places = groups.get(message)
    if (places === undefined) groups.set(message, [place])
    else places.push(place)
  }
  return [...groups]
    .map(([message, places]) => ({ message, places }))
    .sort((left, right) => right.places.length - left.places.length)
}
