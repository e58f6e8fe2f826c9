import type { PageTurn } from '../runtime/engine/host'

/** Something the person did, on its way to the sandbox. */
export type InputItem = MetaItem | EventItem

/** Changed properties by widget. */
export interface MetaItem {
  readonly kind: 'meta'
  readonly sequence: number
  readonly widgets: Readonly<Record<string, Changes>>
}

export interface EventItem {
  readonly kind: 'event'
  readonly widget: string
  readonly path: string
  readonly sequence: number
  readonly changes: Changes
  readonly context: Changes
  readonly page?: PageTurn | undefined
  readonly done: (outcome: { readonly success: boolean }) => void
}

type Changes = Readonly<Record<string, unknown>>

/** Milliseconds in which further events of typing of one widget are gathered. */
const window = 200

/**
 * Passes on input in the order in which it happened.
 *
 * A change goes at once. While the sandbox has not answered the last one, further changes are joined and go with its
 * answer, so that a page that is slow to evaluate is always at work on the newest and never behind.
 *
 * An event of typing (it brings a change, no context, and turns no page) goes at once too, but its next one of the same widget within
 * 200 ms waits for the end of that time, and is replaced by a newer one of the same property. Its change does not wait.
 * Every other event, such as a click or the turn of a page, takes with it all that happened before.
 */
export class InputQueue {
  private joined: MetaItem | undefined
  private unanswered = 0
  private waiting: EventItem[] = []
  private readonly open = new Map<string, () => void>()

  constructor(
    private readonly send: (item: InputItem) => void,
    private readonly later: (milliseconds: number, body: () => void) => () => void,
  ) {}

  add(item: InputItem): void {
    if (item.kind === 'meta') return this.change(item)
    const isTyping = item.page === undefined && Object.keys(item.changes).length > 0 && Object.keys(item.context).length === 0
    if (isTyping && this.open.has(item.widget)) return this.wait(item)
    this.flush()
    this.sendAwaiting(item)
    if (isTyping) this.openWindow(item.widget)
  }

  /** The sandbox has taken over what was sent up to this number. */
  answered(sequence: number): void {
    if (sequence < this.unanswered) return
    this.unanswered = 0
    this.sendJoined()
  }

  /** The sandbox is another one: it got what the person did at its start, and owes no answer. */
  restarted(): void {
    this.unanswered = 0
    this.joined = undefined
  }

  /** Sends everything that waits. */
  flush(): void {
    this.sendJoined()
    const events = this.waiting
    this.waiting = []
    events.forEach(this.send)
  }

  close(): void {
    this.open.forEach((cancel) => cancel())
    this.open.clear()
    this.waiting.forEach((event) => event.done({ success: false }))
    this.waiting = []
    this.joined = undefined
  }

  private change(item: MetaItem): void {
    this.joined = this.joined === undefined ? item : join(this.joined, item)
    if (this.unanswered === 0) this.sendJoined()
  }

  /** The event waits, what it changes goes on. */
  private wait(event: EventItem): void {
    const { widget, path, sequence, changes } = event
    const replaced = this.waiting.find((earlier) => earlier.widget === widget && earlier.path === path)
    replaced?.done({ success: true })
    this.waiting = [...this.waiting.filter((earlier) => earlier !== replaced), { ...event, changes: {} }]
    this.change({ kind: 'meta', sequence, widgets: { [widget]: changes } })
  }

  private sendJoined(): void {
    const item = this.joined
    this.joined = undefined
    if (item !== undefined) this.sendAwaiting(item)
  }

  private sendAwaiting(item: InputItem): void {
    const brings = item.kind === 'meta' || Object.keys(item.changes).length > 0
    if (brings) this.unanswered = item.sequence
    this.send(item)
  }

  private openWindow(widget: string): void {
    const cancel = this.later(window, () => {
      this.open.delete(widget)
      if (!this.waiting.some((event) => event.widget === widget)) return
      this.flush()
      this.openWindow(widget)
    })
    this.open.set(widget, cancel)
  }
}

function join(earlier: MetaItem, later: MetaItem): MetaItem {
  const widgets: Record<string, Changes> = { ...earlier.widgets }
  for (const [name, changes] of Object.entries(later.widgets)) widgets[name] = { ...widgets[name], ...changes }
  return { kind: 'meta', sequence: later.sequence, widgets }
}
