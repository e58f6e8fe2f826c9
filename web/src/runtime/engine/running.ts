import type { PageTurn } from './host'

/** `data` ends before anything else happens; an `event` may go on later. */
export type RunKind = 'data' | 'event'

/** Hears which code is about to hold the thread; an empty place: none that is known. */
export type OnRun = (place: string, kind: RunKind) => void

/** Announcements per second and at once: enough for a large page, too few to be a flood of messages. */
const perSecond = 2000
const burst = 4000

/**
 * Knows which piece of user code holds the thread, and tells it before it runs: the page outside names and stops the
 * one that never ends. Shared by a page and the rows of its lists.
 */
export class RunningCode {
  /** `Button1.onClick`, `JS1.load`, `Table1.tableData`; empty: none. */
  place = ''
  /** The event, or what ran by itself, that led to this turn of the event loop, whichever functions it called on the way. */
  cause = ''
  /** What the event that began this turn of the event loop asks of queries. */
  page: PageTurn | undefined
  /** Places whose code blocked before: it is not run again. */
  stopped: ReadonlySet<string> = new Set()
  /** Announce everything, to find what blocks. */
  isCareful = false
  onRun: OnRun | undefined
  private kind: RunKind = 'event'
  private told = ''
  private left = burst
  private last = 0

  /** A turn of the event loop begins, on behalf of code at a place; it goes on with what was caused by another. */
  turn(place = '', cause = ''): void {
    this.page = undefined
    this.cause = cause
    this.become(place, 'event', false)
  }

  /** Event code begins; what follows in this turn counts as its own. Throws if that code is known to block. */
  enter(place: string, page?: PageTurn, cause = place): void {
    this.refuseStopped(place)
    this.turn(place, cause)
    this.page = page
  }

  /** Runs code that ends before anything else happens. `isQuick`: it cannot take long, so nobody is told. */
  during<Result>(place: string, kind: RunKind, isQuick: boolean, body: () => Result): Result {
    this.refuseStopped(place)
    const { place: outerPlace, kind: outerKind } = this
    this.become(place, kind, isQuick)
    try {
      return body()
    } finally {
      this.become(outerPlace, outerKind, isQuick)
    }
  }

  private refuseStopped(place: string): void {
    if (this.stopped.has(place)) throw new Error('This code was stopped because it took too long')
  }

  private become(place: string, kind: RunKind, isQuick: boolean): void {
    this.place = place
    this.kind = kind
    if (place === this.told || this.onRun === undefined || (isQuick && !this.isCareful)) return
    if (this.isCareful || this.take()) this.tell(place, kind)
    // Better nobody than the wrong one.
    else if (this.told !== '') this.tell('', 'event')
  }

  private tell(place: string, kind: RunKind): void {
    this.told = place
    this.onRun?.(place, kind)
  }

  private take(): boolean {
    const now = performance.now()
    this.left = Math.min(burst, this.left + ((now - this.last) / 1000) * perSecond)
    this.last = now
    if (this.left < 1) return false
    this.left -= 1
    return true
  }
}
