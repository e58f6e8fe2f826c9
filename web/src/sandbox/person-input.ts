import type { TriggerOptions, TriggerOutcome } from '../runtime/page-runtime'
import { InputQueue } from './input-queue'
import type { InputItem } from './input-queue'
import { isShallowEqual } from './widget-states'
import type { WidgetStates } from './widget-states'

type Changes = Readonly<Record<string, unknown>>

/** What the person does on a page: shown at once, numbered, and passed on in order. */
export class PersonInput {
  private readonly queue: InputQueue
  private last = 0
  /** Passed on already, for a change that is about to come. */
  private expected: { readonly name: string; readonly changes: Changes } | undefined

  constructor(
    private readonly states: WidgetStates,
    send: (item: InputItem) => void,
    later: (milliseconds: number, body: () => void) => () => void,
  ) {
    this.queue = new InputQueue(send, later)
  }

  /** The number of the newest change. */
  get sequence(): number {
    return this.last
  }

  setMeta(name: string, changes: Changes): void {
    const isPassedOn = this.expected?.name === name && isShallowEqual(this.expected.changes, changes)
    if (!isPassedOn) this.expectMeta(name, changes)
    this.expected = undefined
    this.states.setLocal(name, changes, this.last)
  }

  /** Passes on a change a moment before it is made. One that is not made after all needs another. */
  expectMeta(name: string, changes: Changes): void {
    this.last += 1
    this.expected = { name, changes }
    this.queue.add({ kind: 'meta', sequence: this.last, widgets: { [name]: changes } })
  }

  trigger(name: string, path: string, { meta = {}, context = {}, event }: TriggerOptions): Promise<TriggerOutcome> {
    this.last += 1
    const sequence = this.last
    this.states.setLocal(name, meta, sequence)
    const page = event === 'nextPage' ? 'next' : event === 'previousPage' ? 'prev' : undefined
    return new Promise((done) => {
      this.queue.add({ kind: 'event', widget: name, path, sequence, changes: meta, context, page, done })
    })
  }

  /** The sandbox has taken over everything up to this number. */
  answered(sequence: number): void {
    this.queue.answered(sequence)
  }

  flush(): void {
    this.queue.flush()
  }

  /** The sandbox is another one, and knows everything up to now. */
  restarted(): void {
    this.expected = undefined
    this.queue.restarted()
  }

  close(): void {
    this.queue.close()
  }
}
