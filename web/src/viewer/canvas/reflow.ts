import type { Place } from './grid'

/**
 * Moves widgets after some of them changed their height, keeping the distances between neighbours:
 * what stands below a widget that grew goes down, below one that shrank goes up.
 * @param stored places as saved
 * @param rows new heights in rows by widget id; absent: as stored
 */
export function reflow(stored: readonly Place[], rows: ReadonlyMap<string, number>): readonly Place[] {
  const changes = stored.some(({ id, top, bottom }) => (rows.get(id) ?? bottom - top) !== bottom - top)
  if (!changes) return stored
  const sorted = [...stored].sort((a, b) => a.top - b.top || a.bottom - b.bottom)
  const above = new Map<string, readonly Place[]>()
  const placed = new Map<string, Place>()
  for (const place of sorted) {
    const candidates = sorted.filter((other) => other !== place && other.bottom <= place.top && overlap(other, place))
    // Only direct neighbours count: one that stands above another neighbour acts through it.
    const indirect = new Set(candidates.flatMap((other) => (above.get(other.id) ?? []).map(({ id }) => id)))
    above.set(place.id, candidates)
    const neighbours = candidates.filter(({ id }) => !indirect.has(id))
    const tops = neighbours.map((other) => (placed.get(other.id)?.bottom ?? other.bottom) + place.top - other.bottom)
    const top = tops.length === 0 ? place.top : Math.max(...tops)
    placed.set(place.id, { ...place, top, bottom: top + (rows.get(place.id) ?? place.bottom - place.top) })
  }
  return stored.map((place) => placed.get(place.id) ?? place)
}

function overlap(a: Place, b: Place): boolean {
  return a.left < b.right && b.left < a.right
}
