import type { ViewDocument } from '../model/view'
import type { StoreChange } from '../runtime/engine/host'

/** Where the persistent part is kept; `localStorage` fits. */
export interface TextStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

export type StoreListener = (changes: readonly StoreChange[]) => void

/** `appsmith.store` of one app and one person in this browser: a persistent part, and one that ends with the tab. */
export class AppStore {
  private readonly memory: Map<string, unknown>
  private readonly listeners = new Set<StoreListener>()

  constructor(private readonly key: string, private readonly storage: TextStorage | undefined) {
    this.memory = readSaved(key, storage)
  }

  content(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.memory)
  }

  /** Hears what others write; answers how to end that. */
  subscribe(listener: StoreListener): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /**
   * `writer`: whoever need not hear of it. False: the changes are not kept for the next visit, because the browser's
   * storage is full or closed.
   */
  apply(changes: readonly StoreChange[], writer?: StoreListener): boolean {
    this.listeners.forEach((listener) => listener !== writer && listener(changes))
    changes.forEach((change) => write(change, this.memory))
    const saved = changes.filter((change) => change.kind !== 'set' || change.persists)
    return saved.length === 0 || this.save(saved)
  }

  /** Other tabs keep what they stored meanwhile. */
  private save(changes: readonly StoreChange[]): boolean {
    const values = readSaved(this.key, this.storage)
    changes.forEach((change) => write(change, values))
    try {
      if (values.size === 0) this.storage?.removeItem(this.key)
      else this.storage?.setItem(this.key, JSON.stringify(Object.fromEntries(values)))
      return true
    } catch {
      return false
    }
  }
}

function write(change: StoreChange, values: Map<string, unknown>): void {
  if (change.kind === 'clear') values.clear()
  else if (change.kind === 'remove') values.delete(change.key)
  else values.set(change.key, change.value)
}

/** Stores of this tab: a store lives on while the person goes from page to page. */
const open = new Map<string, AppStore>()

/** The store of an app for a person; a draft has its own, so that trying things out harms nobody. */
export function openStore(app: string, user: string, isDraft: boolean, storage: TextStorage | undefined): AppStore {
  const key = ['steward-store', app, user, ...(isDraft ? ['draft'] : [])].join(':')
  const known = open.get(key)
  if (known !== undefined) return known
  const store = new AppStore(key, storage)
  open.set(key, store)
  return store
}

/** The store of the person who sees a document. */
export function storeOf({ app, user }: ViewDocument, isDraft: boolean): AppStore {
  return openStore(app.id, user.id, isDraft, browserStorage())
}

/** Closed to pages in some private windows: then nothing is kept. */
function browserStorage(): TextStorage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** Nothing where it is no JSON. */
function readSaved(key: string, storage: TextStorage | undefined): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '{}')
    return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  } catch {
    return new Map()
  }
}
