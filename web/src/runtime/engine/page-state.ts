import { hasPath } from '../../bindings/path'
import { Cell } from './cell'
import type { CellKind } from './cell'
import { rankCells } from './order'
import { evaluateAll, propagate } from './pass'
import type { ProblemSink } from './problems'
import { RunningCode } from './running'
import { messageOf } from './values'

/**
 * `rowValue`: `currentItem` and the like, one cell each. `rowView`: `currentView`, the widgets of the row by name.
 * `rowLevel`: `level_1`, both of them for the lists inside.
 */
export type EntityKind = 'widget' | 'query' | 'jsObject' | 'appsmith' | 'rowValue' | 'rowView' | 'rowLevel'

/** A named thing of the page: what user code sees of it, and its cells. */
export interface Entity {
  readonly name: string
  readonly kind: EntityKind
  /** The object that user code sees. It stays the same; its properties change. */
  readonly view: Record<string, unknown>
  readonly cells: Map<string, Cell>
  /** Hears of a path below it that code reads, before its cell is looked up. */
  resolving?: (path: readonly string[]) => void
}

/** What a row of a list has around it. */
export interface OuterPage {
  readonly page: PageState
  /** The cell that stands for what a chain reads outside of the row. */
  readonly resolve: (chain: readonly string[]) => Cell | undefined
  readonly changed: (entity: string, property: string) => void
}

/** Everything that is evaluated on a page: entities, their cells, and the names that code can use. */
export class PageState {
  readonly entities = new Map<string, Entity>()
  /** Names that code can use: entities and platform functions. */
  readonly scope = new Map<string, unknown>()
  readonly problems: ProblemSink
  /** Which user code holds the thread. */
  readonly running: RunningCode
  /** Runs once after components' properties changed, until they are taken. */
  onChanged: (() => void) | undefined
  /** Hears of errors that no code caught (§4.2). */
  onUncaught: ((place: string, error: unknown) => void) | undefined
  /** Version 1: snippets hold escapes that are read before they run (§1.6). */
  evaluationVersion = 2
  /** How often setters wrote so far. */
  overrides = 0
  private readonly cells: Cell[] = []
  private readonly seeds = new Map<Cell, boolean>()
  private readonly changed = new Map<string, Set<string>>()
  private readonly data: { depth: number }
  private isScheduled = false
  private isReady = false

  /** `outer`: the page around a row of a list. Names that the row does not have are looked up there. */
  constructor(problems: ProblemSink, private readonly outer?: OuterPage) {
    this.problems = problems
    this.data = outer?.page.data ?? { depth: 0 }
    this.running = outer?.page.running ?? new RunningCode()
    if (outer !== undefined) this.evaluationVersion = outer.page.evaluationVersion
    outer?.page.scope.forEach((value, name) => this.scope.set(name, value))
  }

  /** A row of a list. */
  get isRow(): boolean {
    return this.outer !== undefined
  }

  addEntity(name: string, kind: EntityKind, view: Record<string, unknown>): Entity {
    const entity: Entity = { name, kind, view, cells: new Map() }
    this.entities.set(name, entity)
    this.scope.set(name, view)
    return entity
  }

  /** The cell at a path, made if it is not there. The paths above it get a parent cell each. */
  cell(entity: Entity, path: string, kind: CellKind): Cell {
    const known = entity.cells.get(path)
    if (known !== undefined) return known
    const cell = new Cell(entity.name, path, kind)
    entity.cells.set(path, cell)
    this.cells.push(cell)
    if (path.includes('.')) this.cell(entity, path.slice(0, path.lastIndexOf('.')), 'parent').dependOn(cell)
    return cell
  }

  /** The cell that stands for the whole entity: depends on all of its cells but data of queries. */
  wholeEntity(entity: Entity): Cell {
    const known = entity.cells.get('')
    if (known !== undefined) return known
    const members = [...entity.cells.values()].filter((cell) => !/(^|\.)data|#/.test(cell.path))
    const whole = this.cell(entity, '', 'parent')
    members.forEach((cell) => whole.dependOn(cell))
    return whole
  }

  /** The cell that a member chain reads: `['Table1', 'selectedRow', 'id']`. `undefined`: nothing that can change. */
  resolve(chain: readonly string[]): Cell | undefined {
    const [name, ...path] = chain
    const entity = name === undefined ? undefined : this.entities.get(name)
    if (entity === undefined) return this.outer?.resolve(chain)
    if (entity.kind === 'rowView' && path.length > 0) return this.resolve(path)
    if (entity.kind === 'rowLevel' && path[0] === 'currentView' && path.length > 1) return this.resolve(path.slice(1))
    if (entity.kind === 'rowValue' || entity.kind === 'rowLevel') return this.cell(entity, '', 'value')
    if (path.length === 0) return this.wholeEntity(entity)
    if (entity.kind === 'widget' && path[0] === 'meta') path.shift()
    if (entity.kind === 'appsmith' && path[0] === 'store' && path[1] !== undefined) {
      return this.cell(entity, `store.${path[1]}`, 'value')
    }
    entity.resolving?.(path)
    for (let length = path.length; length > 0; length -= 1) {
      const cell = entity.cells.get(path.slice(0, length).join('.'))
      if (cell !== undefined) return cell.kind === 'parent' && leadsToConstant(entity, path, length) ? undefined : cell
    }
    return undefined
  }

  /** Ranks the cells and evaluates all of them. */
  start(): void {
    rankCells(this.cells)
    for (const cell of this.cells) {
      if (cell.cycle === undefined) continue
      this.problems.add(cell.place, 'cycle', `These depend on each other: ${cell.cycle.join(' → ')}`)
    }
    this.isReady = true
    this.seeds.clear()
    // What is touched meanwhile was read too early: rows of a list that something before them shows.
    evaluateAll(this.cells, this.noteError)
  }

  private readonly noteError = (cell: Cell, error: unknown) => this.problems.add(cell.place, 'evaluation', messageOf(error))

  /** Notes that a cell's value was changed from outside; dependents follow in the next microtask. */
  touch(cell: Cell, isForced = false): void {
    this.seeds.set(cell, isForced || this.seeds.get(cell) === true)
    if (this.isScheduled || !this.isReady) return
    this.isScheduled = true
    queueMicrotask(() => {
      this.isScheduled = false
      this.flush()
    })
  }

  /** Brings everything up to date now. */
  flush(): void {
    if (!this.isReady || this.isEvaluatingData) return
    for (let round = 0; this.seeds.size > 0 && round < 10; round += 1) {
      const seeds = new Map(this.seeds)
      this.seeds.clear()
      propagate(seeds, this.noteError)
    }
  }

  /** An error of event code that nothing caught. */
  tellUncaught(place: string, error: unknown): void {
    if (this.outer !== undefined) return this.outer.page.tellUncaught(place, error)
    this.onUncaught?.(place, error)
  }

  /** Something was refused and the code goes on: developers are told. */
  tellRefused(place: string, message: string): void {
    this.problems.add(place, 'event', message)
    this.tellUncaught(place, new Error(message))
  }

  /** Notes that components must hear of a widget's property. */
  markChanged(entity: string, property: string): void {
    if (this.outer !== undefined) return this.outer.changed(entity, property)
    if (this.changed.size === 0 && this.isReady) queueMicrotask(() => this.onChanged?.())
    const known = this.changed.get(entity)
    if (known === undefined) this.changed.set(entity, new Set([property]))
    else known.add(property)
  }

  takeChanged(): ReadonlyMap<string, ReadonlySet<string>> {
    const taken = new Map(this.changed)
    this.changed.clear()
    return taken
  }

  /** True while a binding is evaluated: platform functions are refused. */
  get isEvaluatingData(): boolean {
    return this.data.depth > 0
  }

  /** Evaluates data at a place. `isQuick`: the code has no loop and calls none of the app's functions. */
  asData<Result>(place: string, body: () => Result, isQuick = false): Result {
    return this.running.during(place, 'data', isQuick, () => {
      this.data.depth += 1
      try {
        return body()
      } finally {
        this.data.depth -= 1
      }
    })
  }

  /** Refuses a platform function inside a binding. */
  refuseInData(call: string): void {
    if (!this.isEvaluatingData) return
    throw new Error(
      `Please remove any direct/indirect references to ${call} and try again. Data fields cannot execute framework actions.`,
    )
  }
}

/** `primaryColumns.a.label` next to an evaluated `primaryColumns.a.computedValue`: a stored value that never changes. */
function leadsToConstant(entity: Entity, path: readonly string[], length: number): boolean {
  return length < path.length && hasPath(entity.view, path.slice(0, length + 1))
}
