/** Numbers that are worth showing: fewer say no more than `2 of 4`. */
const least = 5
const most = 9

/**
 * The pages that a pager of some slots offers: the first, the last and those around the open one; `undefined` is a gap.
 * Without room for that there are none.
 */
export function pageNumbers(page: number, pages: number, slots: number): readonly (number | undefined)[] {
  const room = Math.min(slots, most)
  if (pages <= room) return range(1, pages)
  if (room < least) return []
  // The first, the last and a gap on each side take four slots.
  const inside = room - 4
  const first = Math.max(3, Math.min(page - Math.floor(inside / 2), pages - 1 - inside))
  const last = first + inside - 1
  const before = first === 3 ? 2 : undefined
  const after = last === pages - 2 ? pages - 1 : undefined
  return [1, before, ...range(first, last), after, pages]
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
