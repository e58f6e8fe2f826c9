/** Milliseconds between two looks. */
const period = 1000

/**
 * Notices that the sandbox answers no more. Counts looks, not time, so that a laptop that slept or a throttled tab is
 * no reason to stop anybody.
 */
export class Watchdog {
  private readonly timer: ReturnType<typeof setInterval>
  private asked = 0
  private missed = 0

  /** `patience`: looks without an answer until `onBlocked`. */
  constructor(ping: (number: number) => void, onBlocked: () => void, private patience: number) {
    this.timer = setInterval(() => {
      if (this.missed >= this.patience) {
        this.stop()
        return onBlocked()
      }
      this.missed += 1
      this.asked += 1
      ping(this.asked)
    }, period)
  }

  answered(number: number): void {
    if (number <= this.asked) this.missed = Math.min(this.missed, this.asked - number)
  }

  /** From now on, fewer looks. */
  expect(patience: number): void {
    this.patience = patience
    this.missed = 0
  }

  stop(): void {
    clearInterval(this.timer)
  }
}
