import type { RuntimeProblem } from '../page-runtime'

type Kind = RuntimeProblem['kind']

const mostProblems = 200
const longestMessage = 500

/** Errors of a page view, counted, bounded, without the values that caused them. */
export class ProblemLog {
  private readonly problems = new Map<string, RuntimeProblem>()

  constructor(private readonly onChange: () => void = () => undefined) {}

  add(place: string, kind: Kind, message: string): void {
    const text = message.slice(0, longestMessage)
    const key = `${place}\n${kind}\n${text}`
    const known = this.problems.get(key)
    if (known === undefined && this.problems.size >= mostProblems) this.dropOldest()
    this.problems.set(key, { place, kind, message: text, count: (known?.count ?? 0) + 1 })
    this.onChange()
  }

  all(): readonly RuntimeProblem[] {
    return [...this.problems.values()]
  }

  private dropOldest(): void {
    const oldest = this.problems.keys().next()
    if (oldest.done !== true) this.problems.delete(oldest.value)
  }
}
