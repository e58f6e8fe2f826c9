/** Milliseconds that code of a page may go on after the page was left. */
const longest = 120_000
const mostAtOnce = 3

/**
 * Pages that were left while their code was at work: what an event began is finished, and what it stores, says and
 * where it leads still counts. Bounded in time and number; the oldest ends first.
 */
export class LeftPages {
  private readonly ends: (() => void)[] = []

  /** `later`: runs something after a time; answers how to cancel that. */
  constructor(private readonly later: (milliseconds: number, body: () => void) => () => void) {}

  /** Calls `end` once: when the code is done, after the longest time, or when too many pages follow. */
  async add(done: Promise<unknown>, end: () => void): Promise<void> {
    this.ends.push(end)
    if (this.ends.length > mostAtOnce) this.end(this.ends[0])
    const cancel = this.later(longest, () => this.end(end))
    await done
    cancel()
    this.end(end)
  }

  private end(end: (() => void) | undefined): void {
    const index = this.ends.findIndex((each) => each === end)
    if (index === -1) return
    this.ends.splice(index, 1)
    end?.()
  }
}
