import type { Choice } from '../single-select-tree/TreeList'
import { type Branch, flatten } from '../single-select-tree/tree'

/** Which of the checked branches count as chosen. */
export type Mode = 'SHOW_ALL' | 'SHOW_PARENT' | 'SHOW_CHILD'

/** Every checked value: a checked branch checks all below it, and one whose children are all checked is so itself. */
export function checkedValues(branches: readonly Branch[], chosen: readonly unknown[]): ReadonlySet<unknown> {
  const given = new Set(chosen)
  const checked = new Set<unknown>()
  const visit = (branch: Branch, isInside: boolean): boolean => {
    const isGiven = isInside || given.has(branch.value)
    const below = branch.children.map((child) => visit(child, isGiven))
    const isChecked = isGiven || (below.length > 0 && below.every(Boolean))
    if (isChecked) checked.add(branch.value)
    return isChecked
  }
  branches.forEach((branch) => visit(branch, false))
  return checked
}

/** The checked values after a press on a branch; what is disabled below it stays as it is. */
export function toggled(branches: readonly Branch[], checked: ReadonlySet<unknown>, target: Branch): ReadonlySet<unknown> {
  const isOn = !checked.has(target.value)
  const leaves = new Set(leavesOf(branches).filter(({ value }) => checked.has(value)).map(({ value }) => value))
  for (const leaf of leavesOf([target])) {
    if (leaf.isDisabled) continue
    if (isOn) leaves.add(leaf.value)
    else leaves.delete(leaf.value)
  }
  return checkedValues(branches, [...leaves])
}

/** What of the checked branches is told to the app: all, only the topmost, or only the last ones. */
export function valuesFor(mode: Mode, branches: readonly Branch[], checked: ReadonlySet<unknown>): readonly Branch[] {
  if (mode === 'SHOW_ALL') return flatten(branches).filter(({ value }) => checked.has(value))
  if (mode === 'SHOW_CHILD') return leavesOf(branches).filter(({ value }) => checked.has(value))
  return branches.flatMap((branch) => (checked.has(branch.value) ? [branch] : valuesFor(mode, branch.children, checked)))
}

export function stateOf(branch: Branch, checked: ReadonlySet<unknown>): Choice {
  if (checked.has(branch.value)) return 'on'
  return flatten(branch.children).some(({ value }) => checked.has(value)) ? 'partly' : 'off'
}

function leavesOf(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => (branch.children.length === 0 ? [branch] : leavesOf(branch.children)))
}
