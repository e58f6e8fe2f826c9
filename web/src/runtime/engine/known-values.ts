import { valueAt, withValueAt } from '../../bindings/path'
import { withLate } from '../../bindings/late'
import type { KnownValue } from '../../widgets/definition'
import type { Entity, PageState } from './page-state'

/**
 * Puts a value that is known without running its binding into a widget's view. Where user code is to see something else,
 * that is computed when code reads it, and kept until what it follows from changes.
 */
export function showKnown(view: Record<string, unknown>, path: readonly string[], { value, seen }: KnownValue): void {
  const [first = '', ...rest] = path
  const name = rest[rest.length - 1]
  const owner = valueAt(view, path.slice(0, -1))
  if (seen === undefined || name === undefined || typeof owner !== 'object' || owner === null || Array.isArray(owner)) {
    view[first] = withValueAt(view[first], rest, value)
    return
  }
  let kept: { readonly inputs: readonly unknown[]; readonly result: unknown } | undefined
  const read = () => {
    const inputs = seen.from.map((source) => view[source])
    if (kept === undefined || !inputs.every((input, i) => Object.is(input, kept?.inputs[i]))) {
      kept = { inputs, result: seen.compute(view) }
    }
    return kept.result
  }
  view[first] = withValueAt(view[first], rest.slice(0, -1), withLate(owner, name, value, read))
}

/**
 * Makes the cells of known values that code is about to depend on: those at a path, below it and above it. Values that no
 * code reads have none.
 */
export function addKnownCells(page: PageState, entity: Entity, known: ReadonlyMap<string, KnownValue>, path: readonly string[]): void {
  const asked = path.join('.')
  for (const [own, { seen }] of known) {
    const isExact = asked === own || asked.startsWith(`${own}.`)
    if (seen === undefined || entity.cells.has(own) || !(isExact || own.startsWith(`${asked}.`))) continue
    const cell = page.cell(entity, own, 'derived')
    // Whoever reads all of it may be what the values follow from: then only the order is lost.
    for (const source of seen.from) cell.dependOn(page.cell(entity, source, 'value'), !isExact)
  }
}
