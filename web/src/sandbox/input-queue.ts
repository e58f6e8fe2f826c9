/** Something the person did, on its way to the sandbox. */
export type InputItem =
  | { readonly kind: 'meta'; readonly widget: string; readonly sequence: number; readonly changes: Changes }
  | {
      readonly kind: 'event'
      readonly widget: string
      readonly path: string
      readonly sequence: number
      readonly changes: Changes
      readonly context: Changes
      readonly done: (outcome: { readonly success: boolean }) => void
    }

type Changes = Readonly<Record<string, unknown>>

/** Milliseconds in which further input of one widget is gathered. */
const window = 200

/**
 * Passes on input in the order in which it happened. The first change of a widget goes at once, further ones within
 * 200 ms together; an event without a change, such as a click, never waits and takes with it all that happened before.
 * An event of typing that is still waiting is replaced by the next one of the same property.
 */
export class InputQueue {
  private waiting: InputItem[] = []
  private readonly open = new Map<string, () => void>()

  constructor(
    private readonly send: (item: InputItem) => void,
    private readonly later: (milliseconds: number, body: () => void) => () => void,
  ) {}

  add(item: InputItem): void {
    if (Object.keys(item.changes).length === 0) {
      this.flush()
      return this.send(item)
    }
    if (!this.open.has(item.widget)) {
      this.flush()
      this.send(item)
      return this.openWindow(item.widget)
    }
    this.replaceEarlier(item)
    this.waiting.push(item)
  }

  /** Sends everything that waits. */
  flush(): void {
    const items = this.waiting
    this.waiting = []
    items.forEach(this.send)
  }

  close(): void {
    this.open.forEach((cancel) => cancel())
    this.open.clear()
    this.waiting.forEach((item) => item.kind === 'event' && item.done({ success: false }))
    this.waiting = []
  }

  private openWindow(widget: string): void {
    const cancel = this.later(window, () => {
      this.open.delete(widget)
      if (!this.waiting.some((item) => item.widget === widget)) return
      this.flush()
      this.openWindow(widget)
    })
    this.open.set(widget, cancel)
  }

  private replaceEarlier(item: InputItem): void {
    if (item.kind !== 'event' || Object.keys(item.context).length > 0) return
    this.waiting = this.waiting.map((earlier) => {
      const isSame =
        earlier.kind === 'event' &&
        earlier.widget === item.widget &&
        earlier.path === item.path &&
        Object.keys(earlier.context).length === 0
      if (!isSame) return earlier
      earlier.done({ success: true })
      return { kind: 'meta', widget: earlier.widget, sequence: earlier.sequence, changes: earlier.changes }
    })
  }
}
