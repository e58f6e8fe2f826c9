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
  private links: Links = none
  private readers: Links = none
  private orders: Links = none
  /** Position in the order of evaluation. */
  rank = 0
  /** Set when the cell is part of a cycle: the whole cycle, for the person who wrote it. */
  cycle: readonly string[] | undefined
  /** Brings the value up to date and says whether it changed. Absent: nothing to compute, dependents follow. */
  update: ((visit: Visit) => boolean) | undefined

  /** `Table1.tableData`. */
  readonly place: string

  constructor(readonly entity: string, readonly path: string, readonly kind: CellKind) {
    this.place = path === '' ? entity : `${entity}.${path}`
  }

  get inputs(): ReadonlySet<Cell> {
    return this.links
  }

  get outputs(): ReadonlySet<Cell> {
    return this.readers
  }

  /** Inputs that only decide an order; dropped where they would close a cycle. */
  get softInputs(): ReadonlySet<Cell> {
    return this.orders
  }

  dependOn(input: Cell, isSoft = false): void {
    this.links = withCell(this.links, input)
    input.readers = withCell(input.readers, this)
    if (isSoft) this.orders = withCell(this.orders, input)
  }

  forget(input: Cell): void {
    this.links.delete(input)
    this.orders.delete(input)
    input.readers.delete(this)
  }
}

type Links = Set<Cell>

/** A page has tens of thousands of cells, and most have nothing before or after them: they share this one, never added to. */
const none: Links = new Set()

function withCell(cells: Links, cell: Cell): Links {
  const own = cells === none ? new Set<Cell>() : cells
  return own.add(cell)
}
