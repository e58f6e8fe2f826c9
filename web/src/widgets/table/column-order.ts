import type { Reaction } from '../definition'
import { asText } from '../values'
import { type Column, isColumn } from './columns'

/** Code finds the ids of the columns that are there in `columnOrder`: new ones last, and those that come back in their old place. */
export const followColumns: Reaction = {
  from: ['orderedTableColumns', 'columnOrder'],
  sets: ['columnOrder'],
  react: (props, memory) => {
    const order = textsOf(props.columnOrder)
    const columns = Array.isArray(props.orderedTableColumns) ? props.orderedTableColumns.filter(isColumn) : []
    const places = withOrder(textsOf(memory.places), order)
    memory.places = places
    const ids = columns.map(({ id }) => id)
    const isListed = ids.length === order.length && ids.every((id) => order.includes(id))
    if (isListed || ids.length === 0) return {}
    const rank = ({ id, originalId }: Column) => [id, originalId].map((name) => places.indexOf(name)).find((at) => at >= 0) ?? places.length
    return { columnOrder: [...columns].sort((a, b) => rank(a) - rank(b)).map(({ id }) => id) }
  },
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(asText) : []
}

/** The places of all columns that ever were, with those of a new order in its order. */
function withOrder(places: readonly string[], order: readonly string[]): readonly string[] {
  const ordered = order.filter((id) => places.includes(id))[Symbol.iterator]()
  const moved = places.map((id) => (order.includes(id) ? ordered.next().value ?? id : id))
  return [...moved, ...order.filter((id) => !places.includes(id))]
}
