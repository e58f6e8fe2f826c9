import type { Place } from './grid'

/**
 * Moves widgets after some of them changed their height: what stands below a widget that grew goes down, below one that
 * shrank goes up. Each keeps its distance to the lowest of all that stand above it, whichever that is now.
 * @param stored places as saved
 * @param rows new heights in rows by widget id; absent: as stored
 */
export function reflow(stored: readonly Place[], rows: ReadonlyMap<string, number>): readonly Place[] {
  const changes = stored.some(({ id, top, bottom }) => (rows.get(id) ?? bottom - top) !== bottom - top)
  if (!changes) return stored
  const placed = new Map<string, Place>()
  for (const place of [...stored].sort((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const above = stored.filter((other) => other !== place && other.bottom <= place.top && overlap(other, place))
    const lowest = Math.max(...above.map(({ bottom }) => bottom))
    const now = Math.max(...above.map(({ id, bottom }) => placed.get(id)?.bottom ?? bottom))
    const top = above.length === 0 ? place.top : now + place.top - lowest
    placed.set(place.id, { ...place, top, bottom: top + (rows.get(place.id) ?? place.bottom - place.top) })
  }
  return stored.map((place) => placed.get(place.id) ?? place)
}

function overlap(a: Place, b: Place): boolean {
  return a.left < b.right && b.left < a.right
}
