import type { RunKind } from '../runtime/engine/running'
import type { RuntimeProblem } from '../runtime/page-runtime'

/** Restarts in a row after which the page gives up. */
const mostInARow = 5
/** Milliseconds without a restart after which a page counts as sound again. */
const soundAfter = 60_000

/** Knows which code blocked the sandbox, and what must not run again. */
export class BlockedCode {
  private readonly barred = new Set<string>()
  private readonly blocks = new Map<string, number>()
  private place = ''
  private kind: RunKind = 'event'
  private inARow = 0
  private last = Number.NEGATIVE_INFINITY

  constructor(private readonly now: () => number) {}

  /** A new sandbox starts. */
  starts(): void {
    this.place = ''
  }

  /** The sandbox announced code. */
  begins(place: string, kind: RunKind): void {
    this.place = place
    this.kind = kind
  }

  /** The sandbox did not answer, or sent too much: what to tell about it. */
  blocked(message: string): RuntimeProblem {
    const time = this.now()
    this.inARow = time - this.last > soundAfter ? 1 : this.inARow + 1
    this.last = time
    const { place } = this
    const times = (this.blocks.get(place) ?? 0) + 1
    this.blocks.set(place, times)
    // A binding would block again at once. A click may just have been too much for one time.
    if (place !== '' && (this.kind === 'data' || times > 1)) this.barred.add(place)
    return { place: place === '' ? 'page' : place, message, kind: 'stopped', count: 1 }
  }

  /** Places whose code is not run again. */
  get stopped(): readonly string[] {
    return [...this.barred]
  }

  /** Something blocked a moment ago: the next sandbox announces everything. */
  get isCareful(): boolean {
    return this.inARow > 0
  }

  get mayRestart(): boolean {
    return this.inARow <= mostInARow
  }
}
