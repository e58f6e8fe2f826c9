/**
 * - `binding`: written by a person, evaluated from code
 * - `derived`: computed by the widget's definition
 * - `meta`: what the person at the screen did, fed by a default
 * - `checked`: a fixed value whose validation reads other properties
 * - `value`: set from outside (answers of queries, the store, setters)
 * - `variable`, `function`: members of a JS object
 * - `parent`: stands for everything below a path, or for a whole entity
 */
export type CellKind = 'binding' | 'derived' | 'meta' | 'checked' | 'value' | 'variable' | 'function' | 'parent'

/** Why a cell is brought up to date. */
export interface Visit {
  /** The first evaluation of the page. */
  readonly isFirst: boolean
  /** Something new arrived, so dependents follow even if the value comes out equal: a query was run again. */
  readonly isForced: boolean
}

/** A node of the dependency graph: one property path that can change. */
export class Cell {
  readonly inputs = new Set<Cell>()
  readonly outputs = new Set<Cell>()
  /** Inputs that only decide an order; dropped where they would close a cycle. */
  readonly softInputs = new Set<Cell>()
  /** Position in the order of evaluation. */
  rank = 0
  /** Set when the cell is part of a cycle: the whole cycle, for the person who wrote it. */
  cycle: readonly string[] | undefined
  /** Brings the value up to date and says whether it changed. Absent: nothing to compute, dependents follow. */
  update: ((visit: Visit) => boolean) | undefined

  constructor(readonly entity: string, readonly path: string, readonly kind: CellKind) {}

  /** `Table1.tableData`. */
  get place(): string {
    return this.path === '' ? this.entity : `${this.entity}.${this.path}`
  }

  dependOn(input: Cell, isSoft = false): void {
    this.inputs.add(input)
    input.outputs.add(this)
    if (isSoft) this.softInputs.add(input)
  }

  forget(input: Cell): void {
    this.inputs.delete(input)
    this.softInputs.delete(input)
    input.outputs.delete(this)
  }
}
