import type { Cell, Visit } from './cell'

/** A cell whose value changed from outside; `isForced` as in `Visit`. */
export type Seeds = ReadonlyMap<Cell, boolean>

/** Hears of a cell that could not be brought up to date; the others are evaluated all the same. */
export type OnError = (cell: Cell, error: unknown) => void

/** Evaluates every cell once, in order. */
export function evaluateAll(cells: readonly Cell[], onError: OnError): void {
  const ordered = [...cells].sort((a, b) => a.rank - b.rank)
  for (const cell of ordered) update(cell, { isFirst: true, isForced: false }, onError)
}

/** Evaluates what depends on the seeds, in order, each cell at most once, and stops where nothing changed. */
export function propagate(seeds: Seeds, onError: OnError): void {
  const queue = new RankQueue()
  const forced = new Set<Cell>()
  const follow = (cell: Cell, isForced: boolean) => {
    for (const output of cell.outputs) {
      if (isForced) forced.add(output)
      queue.add(output)
    }
  }
  for (const [cell, isForced] of seeds) follow(cell, isForced)
  for (let cell = queue.take(); cell !== undefined; cell = queue.take()) {
    // What code assigned to a variable goes before what the variable is made from; its readers follow already.
    if (cell.kind === 'variable' && seeds.has(cell)) continue
    const isForced = forced.has(cell)
    const changed = update(cell, { isFirst: false, isForced }, onError)
    if (changed || isForced) follow(cell, isForced)
  }
}

function update(cell: Cell, visit: Visit, onError: OnError): boolean {
  try {
    return cell.update === undefined || cell.update(visit)
  } catch (error) {
    onError(cell, error)
    return true
  }
}

/** Hands out cells by rank, each once. A binary heap. */
class RankQueue {
  private readonly heap: Cell[] = []
  private readonly seen = new Set<Cell>()

  add(cell: Cell): void {
    if (this.seen.has(cell)) return
    this.seen.add(cell)
    let i = this.heap.push(cell) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (this.rank(parent) <= cell.rank) break
      this.swap(i, parent)
      i = parent
    }
  }

  take(): Cell | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (first === undefined || last === undefined || this.heap.length === 0) return first
    this.heap[0] = last
    this.sink()
    return first
  }

  private sink(): void {
    let i = 0
    for (;;) {
      const left = 2 * i + 1
      const least = this.rank(left + 1) < this.rank(left) ? left + 1 : left
      if (this.rank(least) >= this.rank(i)) return
      this.swap(i, least)
      i = least
    }
  }

  private rank(i: number): number {
    return this.heap[i]?.rank ?? Number.POSITIVE_INFINITY
  }

  private swap(i: number, j: number): void {
    const a = this.heap[i]
    const b = this.heap[j]
    if (a === undefined || b === undefined) return
    this.heap[i] = b
    this.heap[j] = a
  }
}
