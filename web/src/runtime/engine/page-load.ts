import type { Cell } from './cell'

/** A query or function that may run when the page opens. */
export interface Executable {
  /** `Query1` or `JSObject1.load`. */
  readonly name: string
  /** Where its result stands. */
  readonly data: Cell
  /** What it reads. */
  readonly reads: readonly Cell[]
  /** False: it may not be run again because of changes. */
  readonly isReactive: boolean
  readonly run: () => Promise<unknown>
}

/**
 * Puts executables into sets that run one after another: each comes after all whose results it needs, however far the
 * result travels through widgets. Members of a cycle run where the cycle is entered.
 */
export function loadOrder(executables: readonly Executable[]): readonly (readonly Executable[])[] {
  const byData = new Map(executables.map((executable) => [executable.data, executable]))
  const needs = new Map(executables.map((executable) => [executable, needsOf(executable, byData)]))
  const levels = new Map<Executable, number>()
  const entered = new Set<Executable>()
  const levelOf = (executable: Executable): number => {
    const known = levels.get(executable)
    if (known !== undefined) return known
    entered.add(executable)
    const before = [...(needs.get(executable) ?? [])].filter((need) => levels.has(need) || !entered.has(need))
    const level = before.reduce((most, need) => Math.max(most, levelOf(need) + 1), 0)
    levels.set(executable, level)
    return level
  }
  const sets: Executable[][] = []
  for (const executable of executables) {
    const level = levelOf(executable)
    while (sets.length <= level) sets.push([])
    sets[level]?.push(executable)
  }
  return sets.filter((set) => set.length > 0)
}

/** Executables whose data is read, directly or through anything that is computed from it. */
function needsOf(executable: Executable, byData: ReadonlyMap<Cell, Executable>): ReadonlySet<Executable> {
  const needs = new Set<Executable>()
  const seen = new Set<Cell>(executable.reads)
  for (const cell of seen) {
    const need = byData.get(cell)
    if (need === undefined) cell.inputs.forEach((input) => seen.add(input))
    else if (need !== executable) needs.add(need)
  }
  return needs
}
