import { asRecord, asText, type JSONRecord, parseJSON } from '../values'

export type FrozenSide = 'left' | 'right' | ''

/** Order of all columns and which of them stay at a side, by column id. */
export interface KeptArrangement {
  readonly order: readonly string[]
  readonly freezes: JSONRecord
  /** When the developer last changed the columns: an arrangement of others is not kept. */
  readonly of: string
}

const storageKey = 'steward.table-columns'
/** Tables that are remembered; the one changed longest ago is forgotten first. */
const mostTables = 200

/** `id` takes the place of `target`, the others make room. */
export function arrange(ids: readonly string[], id: string, target: string): readonly string[] {
  const from = ids.indexOf(id)
  const to = ids.indexOf(target)
  if (from < 0 || to < 0 || from === to) return ids
  const rest = ids.filter((each) => each !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}

export function readArrangement(table: string, of: string): KeptArrangement | undefined {
  const { order, freezes, of: changed } = asRecord(readAll()[table])
  if (!Array.isArray(order) || asText(changed) !== of) return undefined
  return { order: order.filter((id): id is string => typeof id === 'string'), freezes: asRecord(freezes), of }
}

export function writeArrangement(table: string, arrangement: KeptArrangement): void {
  const { [table]: _, ...others } = readAll()
  const entries = [...Object.entries(others).slice(1 - mostTables), [table, arrangement] as const]
  try {
    window.localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(entries)))
  } catch {
    // Private windows may refuse: the arrangement then lasts until the page is left.
  }
}

function readAll(): JSONRecord {
  try {
    return asRecord(parseJSON(window.localStorage.getItem(storageKey) ?? ''))
  } catch {
    return {}
  }
}
