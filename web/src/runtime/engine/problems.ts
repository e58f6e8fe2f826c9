import type { RuntimeProblem } from '../page-runtime'

type Kind = RuntimeProblem['kind']

const mostProblems = 200
const longestMessage = 500

/** Where problems are told. */
export interface ProblemSink {
  readonly add: (place: string, kind: Kind, message: string) => void
  readonly resolve: (place: string, kind: Kind) => void
  /** True if the code at a place did not give a value. */
  readonly has?: (place: string) => boolean
}

/** What is wrong on a page: counted, bounded, without the values that caused it. */
export class ProblemLog implements ProblemSink {
  private readonly problems = new Map<string, RuntimeProblem>()
  /** Keys of the problems of each place, also of those that were dropped. */
  private readonly places = new Map<string, Map<Kind, Set<string>>>()

  constructor(private readonly onChange: () => void = () => undefined) {}

  add(place: string, kind: Kind, message: string): void {
    // A query that runs by itself is its own event: its failure has been told.
    if (kind === 'event' && this.places.get(place)?.has('query')) return
    const text = message.slice(0, longestMessage)
    const key = `${place}\n${kind}\n${text}`
    const known = this.problems.get(key)
    this.note(place, kind, key)
    if (known === undefined && this.problems.size >= mostProblems) this.dropOldest()
    this.problems.set(key, { place, kind, message: text, count: (known?.count ?? 0) + 1 })
    this.onChange()
  }

  /** A value came out well: what was wrong with it before, such as an answer that had not come yet, is history. */
  resolve(place: string, kind: Kind): void {
    if (this.places.size === 0) return
    const kinds = this.places.get(place)
    const keys = kinds?.get(kind)
    if (kinds === undefined || keys === undefined) return
    kinds.delete(kind)
    if (kinds.size === 0) this.places.delete(place)
    keys.forEach((key) => this.problems.delete(key))
    this.onChange()
  }

  has(place: string): boolean {
    const kinds = this.places.get(place)
    return kinds !== undefined && (kinds.has('evaluation') || kinds.has('syntax') || kinds.has('cycle'))
  }

  all(): readonly RuntimeProblem[] {
    return [...this.problems.values()]
  }

  private note(place: string, kind: Kind, key: string): void {
    const kinds = this.places.get(place) ?? new Map<Kind, Set<string>>()
    this.places.set(place, kinds.set(kind, (kinds.get(kind) ?? new Set()).add(key)))
  }

  private dropOldest(): void {
    const oldest = this.problems.keys().next()
    if (oldest.done !== true) this.problems.delete(oldest.value)
  }
}
