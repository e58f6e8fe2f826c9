import type { Cell } from './cell'
import { loadOrder } from './page-load'
import type { Executable } from './page-load'
import type { Entity, PageState } from './page-state'

/** Milliseconds between the last change and the run. */
const settleTime = 1000

/** Milliseconds that others wait for a run: a function may wait for a person, or for ever. */
const patience = 20_000

/** Names of executables whose runs, one after another, led to something; none: a person or other code did. */
type Origins = ReadonlySet<string>

const none: Origins = new Set()

/** Runs queries and functions again when something they read has changed. */
export class AutomaticRuns {
  private readonly waiting = new Map<Executable, Origins>()
  /** By name, what led to the last run; itself included. */
  private readonly ran = new Map<string, Origins>()
  private cancel: (() => void) | undefined
  private cancelLateOpening: (() => void) | undefined
  private isRunning = false
  /** Things have settled, maybe during a run. */
  private isDue = false
  private isOpen = false
  /** Names of those that the page's load has started. */
  private readonly started = new Set<string>()

  constructor(
    private readonly page: PageState,
    private readonly later: (milliseconds: number, body: () => void) => () => void,
    /** Runs it; failures become problems. */
    private readonly attempt: (executable: Executable) => Promise<unknown>,
  ) {}

  /** Watches what an executable reads, its own result left out. */
  watch(entity: Entity, executable: Executable): void {
    const cell: Cell = this.page.cell(entity, `${executable.name.split('.').pop() ?? ''}#automatic`, 'value')
    executable.reads.filter((input) => input !== executable.data).forEach((input) => cell.dependOn(input))
    cell.update = ({ isFirst }) => {
      if (isFirst) return false
      if (this.isOpen) this.schedule(executable)
      // While the page loads: who has not started yet will read the change anyway.
      else if (this.started.has(executable.name)) this.waiting.set(executable, none)
      return false
    }
  }

  /** The page's load starts it now. */
  note({ name }: Executable): void {
    this.started.add(name)
    this.cancelLateOpening ??= this.later(patience, () => this.open())
  }

  /** The page has loaded, or takes very long for it: from now on changes lead to runs, those since the load started one included. */
  open(): void {
    this.cancelLateOpening?.()
    this.isOpen = true
    if (this.waiting.size > 0) this.runSoon()
  }

  close(): void {
    this.isOpen = false
    this.cancel?.()
    this.cancelLateOpening?.()
  }

  private schedule(executable: Executable): void {
    const origins = this.ran.get(this.page.running.cause) ?? none
    // Its own run led to the change, maybe through others: it would go on for ever.
    if (origins.has(executable.name)) return
    const known = this.waiting.get(executable)
    const isFromOutside = origins.size === 0 || known?.size === 0
    this.waiting.set(executable, isFromOutside ? none : new Set([...(known ?? []), ...origins]))
    this.runSoon()
  }

  private runSoon(): void {
    this.cancel?.()
    this.cancel = this.later(settleTime, () => {
      this.isDue = true
      void this.runWaiting()
    })
  }

  private async runWaiting(): Promise<void> {
    if (this.isRunning) return
    this.isRunning = true
    while (this.isDue) {
      this.isDue = false
      // Whoever reads the result of another runs after it, once.
      for (const executable of loadOrder([...this.waiting.keys()]).flat()) if (this.isOpen) await this.run(executable)
    }
    this.isRunning = false
  }

  /** What changes from here on leads to another run. */
  private async run(executable: Executable): Promise<void> {
    const { name } = executable
    this.ran.set(name, new Set([...(this.waiting.get(executable) ?? []), name]))
    this.waiting.delete(executable)
    await this.within(this.attempt(executable))
  }

  private within(run: Promise<unknown>): Promise<void> {
    return new Promise((done) => {
      const cancel = this.later(patience, done)
      const end = () => {
        cancel()
        done()
      }
      void run.then(end, end)
    })
  }
}
