import type { Cell } from './cell'
import type { Executable } from './page-load'
import type { Entity, PageState } from './page-state'

/** Milliseconds between the last change and the run. */
const settleTime = 1000

/** Runs queries and functions again when something they read has changed. */
export class AutomaticRuns {
  private readonly waiting = new Set<Executable>()
  private cancel: (() => void) | undefined
  private isRunning = false
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
      else if (this.started.has(executable.name)) this.waiting.add(executable)
      return false
    }
  }

  /** The page's load starts it now. */
  note({ name }: Executable): void {
    this.started.add(name)
  }

  /** The page has loaded: from now on changes lead to runs, those since the load started one included. */
  open(): void {
    this.isOpen = true
    if (this.waiting.size > 0) this.runSoon()
  }

  close(): void {
    this.isOpen = false
    this.cancel?.()
  }

  private schedule(executable: Executable): void {
    this.waiting.add(executable)
    this.runSoon()
  }

  private runSoon(): void {
    this.cancel?.()
    this.cancel = this.later(settleTime, () => void this.runWaiting())
  }

  private async runWaiting(): Promise<void> {
    if (this.isRunning) return
    this.isRunning = true
    const batch = [...this.waiting]
    this.waiting.clear()
    for (const executable of batch) {
      // A run may change what a later one of this batch reads: that one runs anyway, once.
      await this.attempt(executable)
      batch.forEach((other) => this.waiting.delete(other))
    }
    this.isRunning = false
    if (this.waiting.size > 0 && this.isOpen) this.runSoon()
  }
}
