import type { Verdict } from '../definition'
import { invalid, valid } from '../rules'
import { asText, isBlank, isNil, isRecord, parseJSON } from '../values'

/** An option and those below it. */
export interface Branch {
  readonly label: string
  readonly value: unknown
  readonly isDisabled: boolean
  readonly children: readonly Branch[]
}

/** A branch as a line of a drawn tree. */
export interface TreeLine {
  readonly branch: Branch
  readonly level: number
  readonly isOpen: boolean
  /** Place of the line above that this one belongs to. */
  readonly parent: number
}

const deepest = 50

/** Nested `{label, value, children}` with values that differ over the whole tree (runtime §3.8, kept if they do not). */
export function checkTree(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const list = typeof value === 'string' ? parseJSON(value) : value
  const message = 'This value does not evaluate to type Array<{ label: string, value: string, children: Array }>'
  if (!Array.isArray(list) || !isSound(list)) return invalid([], message)
  const values = flatten(branchesOf(list)).map((branch) => branch.value)
  return new Set(values).size === values.length ? valid(list) : invalid(list, 'Duplicate values found')
}

function isSound(list: readonly unknown[], depth = 0): boolean {
  return list.every((item) => {
    if (!isRecord(item) || isBlank(item.label) || isNil(item.value)) return false
    return !Array.isArray(item.children) || (depth < deepest && isSound(item.children, depth + 1))
  })
}

export function branchesOf(options: unknown, depth = 0): readonly Branch[] {
  if (!Array.isArray(options) || depth > deepest) return []
  return options.filter(isRecord).map((option) => ({
    label: asText(option.label),
    value: option.value,
    isDisabled: option.disabled === true || option.isDisabled === true,
    children: branchesOf(option.children, depth + 1),
  }))
}

/** All branches, each before those below it. */
export function flatten(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => [branch, ...flatten(branch.children)])
}

/** The lines that are seen: what is open, or everything on the way to what a search finds. */
export function linesOf(branches: readonly Branch[], open: ReadonlySet<unknown>, search: string): readonly TreeLine[] {
  const lines: TreeLine[] = []
  const words = search.trim().toLowerCase()
  const add = (list: readonly Branch[], level: number, parent: number) => {
    for (const branch of list) {
      if (words !== '' && !isFound(branch, words)) continue
      const isOpen = branch.children.length > 0 && (words === '' ? open.has(branch.value) : branch.children.some((child) => isFound(child, words)))
      const place = lines.length
      lines.push({ branch, level, isOpen, parent })
      if (isOpen) add(branch.children, level + 1, place)
    }
  }
  add(branches, 1, -1)
  return lines
}

function isFound(branch: Branch, words: string): boolean {
  return branch.label.toLowerCase().includes(words) || branch.children.some((child) => isFound(child, words))
}

/** The values above a choice, which have to be open for it to be seen. */
export function pathsTo(branches: readonly Branch[], chosen: ReadonlySet<unknown>): readonly unknown[] {
  return branches.flatMap((branch) => {
    const below = pathsTo(branch.children, chosen)
    const isAbove = below.length > 0 || branch.children.some(({ value }) => chosen.has(value))
    return isAbove ? [branch.value, ...below] : []
  })
}
