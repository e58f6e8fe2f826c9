/** Lets a number of things happen per second, with room for a burst. */
export class RateLimit {
  private left: number
  private last: number

  constructor(private readonly perSecond: number, private readonly burst: number, private readonly now: () => number) {
    this.left = burst
    this.last = now()
  }

  /** False: too many. */
  take(): boolean {
    const time = this.now()
    this.left = Math.min(this.burst, this.left + ((time - this.last) / 1000) * this.perSecond)
    this.last = time
    if (this.left < 1) return false
    this.left -= 1
    return true
  }
}
