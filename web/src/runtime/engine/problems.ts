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
  private readonly places = new Set<string>()

  constructor(private readonly onChange: () => void = () => undefined) {}

  add(place: string, kind: Kind, message: string): void {
    const text = message.slice(0, longestMessage)
    const key = `${place}\n${kind}\n${text}`
    const known = this.problems.get(key)
    this.places.add(`${place}\n${kind}`)
    if (known === undefined && this.problems.size >= mostProblems) this.dropOldest()
    this.problems.set(key, { place, kind, message: text, count: (known?.count ?? 0) + 1 })
    this.onChange()
  }

  /** A value came out well: what was wrong with it before, such as an answer that had not come yet, is history. */
  resolve(place: string, kind: Kind): void {
    if (!this.places.has(`${place}\n${kind}`)) return
    this.places.delete(`${place}\n${kind}`)
    for (const [key, problem] of this.problems) {
      if (problem.place === place && problem.kind === kind) this.problems.delete(key)
    }
    this.onChange()
  }

  has(place: string): boolean {
    return (['evaluation', 'syntax', 'cycle'] as const).some((kind) => this.places.has(`${place}\n${kind}`))
  }

  all(): readonly RuntimeProblem[] {
    return [...this.problems.values()]
  }

  private dropOldest(): void {
    const oldest = this.problems.keys().next()
    if (oldest.done !== true) this.problems.delete(oldest.value)
  }
}
