import { isThenable } from './kinds'
import type { RunningCode } from './running'
import { messageOf } from './values'

type Callback = (...parameters: readonly unknown[]) => unknown

/** `setTimeout` and `setInterval` of user code; all end with the page. */
export class Timers {
  private readonly timeouts = new Set<ReturnType<typeof setTimeout>>()
  /** By the name the app gave, or by number. */
  private readonly intervals = new Map<unknown, ReturnType<typeof setInterval>>()
  private readonly numbers = new Map<number, ReturnType<typeof setTimeout>>()
  private last = 0

  constructor(private readonly running: RunningCode, private readonly onError: (place: string, message: string) => void) {}

  setTimeout(body: unknown, milliseconds?: unknown, ...parameters: readonly unknown[]): number {
    this.last += 1
    const number = this.last
    const place = this.placeOf('setTimeout')
    const { cause } = this.running
    const timer = setTimeout(() => {
      this.numbers.delete(number)
      this.timeouts.delete(timer)
      this.run(place, cause, body, parameters)
    }, Number(milliseconds ?? 0))
    this.timeouts.add(timer)
    this.numbers.set(number, timer)
    return number
  }

  clearTimeout(number: unknown): void {
    const timer = this.numbers.get(Number(number))
    if (timer === undefined) return
    clearTimeout(timer)
    this.timeouts.delete(timer)
    this.numbers.delete(Number(number))
  }

  /** A running interval of the same `id` is replaced, and only the `id` stops the new one. */
  setInterval(body: unknown, milliseconds?: unknown, id?: unknown): number {
    this.last += 1
    const key = id ?? this.last
    const place = this.placeOf('setInterval')
    const { cause } = this.running
    const parameters = id === undefined ? [] : [id]
    this.clearInterval(key)
    this.intervals.set(key, setInterval(() => this.run(place, cause, body, parameters), Number(milliseconds ?? 300)))
    return this.last
  }

  clearInterval(key: unknown): void {
    clearInterval(this.intervals.get(key))
    this.intervals.delete(key)
  }

  endIntervals(): void {
    this.intervals.forEach((timer) => clearInterval(timer))
    this.intervals.clear()
  }

  close(): void {
    this.timeouts.forEach((timer) => clearTimeout(timer))
    this.timeouts.clear()
    this.endIntervals()
  }

  /** `setInterval of JS1.start`. */
  private placeOf(timer: string): string {
    return this.running.place === '' ? timer : `${timer} of ${this.running.place.replace(/^set\w+ of /, '')}`
  }

  private run(place: string, cause: string, body: unknown, parameters: readonly unknown[]): void {
    const failed = (error: unknown) => this.onError(place, messageOf(error))
    try {
      this.running.enter(place, undefined, cause)
      const result = typeof body === 'function' ? (body as Callback)(...parameters) : undefined
      if (isThenable(result)) result.then(undefined, failed)
    } catch (error) {
      failed(error)
    }
  }
}
