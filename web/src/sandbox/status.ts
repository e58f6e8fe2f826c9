import type { RuntimeProblem, RuntimeStatus } from '../runtime/page-runtime'

const mostProblems = 200

/** How the page is doing, for those who watch. */
export class StatusBoard {
  private current: RuntimeStatus = { phase: 'starting', problems: [] }
  /** Problems of sandboxes that are gone, and of the page itself. */
  private kept: readonly RuntimeProblem[] = []
  private latest: readonly RuntimeProblem[] = []
  private readonly listeners = new Set<() => void>()

  get(): RuntimeStatus {
    return this.current
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  enter(phase: RuntimeStatus['phase']): void {
    if (phase !== this.current.phase) this.set({ ...this.current, phase })
  }

  /** What the present sandbox reports: all of its problems. */
  report(problems: readonly RuntimeProblem[]): void {
    this.latest = problems
    this.showProblems()
  }

  add(problem: RuntimeProblem): void {
    this.kept = [...this.kept, ...this.latest, problem]
    this.latest = []
    this.showProblems()
  }

  private showProblems(): void {
    this.set({ ...this.current, problems: [...this.kept, ...this.latest].slice(-mostProblems) })
  }

  private set(status: RuntimeStatus): void {
    this.current = status
    this.listeners.forEach((listener) => listener())
  }
}
