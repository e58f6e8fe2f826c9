import type { Cell, Visit } from './cell'
import { bindText } from './code'
import { itemSources, shownItems } from './list-items'
import { ListRow } from './list-row'
import type { PageState } from './page-state'
import type { WidgetEntity } from './widget-entity'
import type { KeptState, WidgetContext, WidgetSet } from './widget-set'
import { boundTexts, everyWidget } from './widget-tree'

const views = ['currentItemsView', 'selectedItemView', 'triggeredItemView']
/** Rows off the page whose state is remembered at most. */
const mostKept = 2000

/** Repeats the template of a list for each item on its page. A row is a small page of its own around the item. */
export class ListRows {
  private rows = new Map<string, ListRow>()
  /** Chosen rows that are on another page now: user code still reads them. */
  private readonly parked = new Map<string, ListRow>()
  /** What the person did in rows that are on another page now. */
  private readonly kept = new Map<string, KeptState>()
  private data: unknown

  constructor(private readonly page: PageState, private readonly list: WidgetEntity, private readonly context: WidgetContext) {
    for (const name of itemSources) page.cell(list.entity, name, 'value')
    for (const name of views) {
      page.cell(list.entity, name, 'value')
      Object.defineProperty(list.entity.view, name, { get: () => this.view(name), configurable: true, enumerable: false })
    }
    this.rememberFrom(context.meta)
  }

  /** Rows follow the items, and everything outside that the template reads. */
  link(): void {
    const cell = this.page.cell(this.list.entity, 'rows', 'derived')
    cell.update = (visit) => this.update(cell, visit)
    for (const name of itemSources) cell.dependOn(this.page.cell(this.list.entity, name, 'value'))
    for (const input of this.outsideReads()) cell.dependOn(input)
    this.linkViews(cell)
  }

  /** Views follow the rows; a row that reads a view of its own list sees the one before. */
  private linkViews(rows: Cell): void {
    const { entity } = this.list
    for (const name of views) this.page.cell(entity, name, 'value').dependOn(rows, true)
    for (const chosen of ['selectedItem', 'triggeredItem']) {
      const view = this.page.cell(entity, `${chosen}View`, 'value')
      for (const source of [`${chosen}Key`, chosen]) view.dependOn(this.page.cell(entity, source, 'value'))
    }
  }

  row(key: string): WidgetSet | undefined {
    return this.rows.get(key)?.set
  }

  /** `currentView` for events of the list itself: the row that was touched last. */
  eventNames(): Readonly<Record<string, unknown>> {
    return { currentView: this.view('triggeredItemView') }
  }

  /** Returns all rows to their beginning, those on other pages too. */
  reset(): void {
    this.kept.clear()
    this.parked.clear()
    this.rows.forEach((row) => row.set.resetAll())
  }

  /** Returns a widget of the template to its beginning in every row; answers whether there is one of that name. */
  resetInside(name: string, withChildren: boolean): boolean {
    const sets = [...this.rows.values()].map((row) => row.set)
    return sets.filter((set) => set.resetAnywhere(name, withChildren)).length > 0
  }

  tellAll(): void {
    this.page.markChanged(this.list.entity.name, 'rows')
    this.rows.forEach((row) => row.tellAll())
  }

  /** What the person did in the rows, by `key/widget`. */
  keptState(): KeptState {
    const now = [...this.rows].map(([key, row]) => [key, row.set.keptState()] as const)
    const states = [...this.kept, ...now].flatMap(([key, state]) =>
      Object.entries(state).map(([path, meta]) => [`${key}/${path}`, meta] as const),
    )
    return Object.fromEntries(states)
  }

  private update(cell: Cell, visit: Visit): boolean {
    this.forgetOldData()
    const before = this.rows
    this.rows = new Map()
    const items = cell.cycle === undefined ? shownItems(this.list) : []
    const keys = new Set(items.map(({ key }) => key))
    for (const [key, row] of before) if (!keys.has(key)) this.putAside(key, row)
    for (const { key, item, index } of items) {
      const parked = this.parked.get(key)
      const row = before.get(key) ?? parked ?? this.makeRow(key)
      this.rows.set(key, row)
      row.show(item, index, visit.isForced)
      if (parked !== undefined) row.tellAll()
      this.parked.delete(key)
      this.kept.delete(key)
    }
    return this.list.set('rows', items.map(({ key, index }) => ({ key, index })))
  }

  /**
   * Rows keep their state while a person turns pages, and lose it with new data that lacks them. Where the server gives the pages, new
   * data is only another page.
   */
  private forgetOldData(): void {
    const data = this.list.get('listData')
    if (data === this.data) return
    if (this.list.get('serverSidePagination') === true) this.forgetUnchosen()
    else if (this.data !== undefined) this.forgetHidden()
    this.data = data
  }

  private forgetHidden(): void {
    // A page that is added to those before takes nothing away.
    if (this.list.get('gathered') !== undefined && Number(this.list.get('pageNo')) > 1) return
    this.kept.clear()
    this.parked.clear()
  }

  private forgetUnchosen(): void {
    for (const key of this.parked.keys()) if (!this.isParkable(key)) this.parked.delete(key)
  }

  private putAside(key: string, row: ListRow): void {
    const state = row.set.keptState()
    if (Object.keys(state).length > 0) this.kept.set(key, state)
    const oldest = this.kept.size > mostKept ? this.kept.keys().next().value : undefined
    if (oldest !== undefined) this.kept.delete(oldest)
    if (this.isParkable(key)) this.parked.set(key, row)
  }

  private isParkable(key: string): boolean {
    return this.isChosen(key, 'selectedItemKey') || this.isChosen(key, 'triggeredItemKey')
  }

  private isChosen(key: string, property: string): boolean {
    const chosen: unknown = this.list.get(property)
    return chosen !== undefined && chosen !== null && encodeURIComponent(String(chosen)) === key
  }

  private makeRow(key: string): ListRow {
    const { name } = this.list.entity
    const changed = (widget: string, property: string) => {
      this.page.markChanged(`${name}/${key}/${widget}`, property)
      this.touchViews()
    }
    return new ListRow(this.page, this.list.node, this.context, this.kept.get(key) ?? {}, changed)
  }

  /** State from before a restart: `List1/key/Input1`. */
  private rememberFrom(states: KeptState): void {
    const prefix = `${this.list.entity.name}/`
    for (const [path, meta] of Object.entries(states)) {
      if (!path.startsWith(prefix)) continue
      const [key = '', ...rest] = path.slice(prefix.length).split('/')
      this.kept.set(key, { ...this.kept.get(key), [rest.join('/')]: meta })
    }
  }

  private touchViews(): void {
    for (const name of views) {
      const cell = this.list.entity.cells.get(name)
      if (cell !== undefined && cell.outputs.size > 0) this.page.touch(cell, true)
    }
  }

  private view(name: string): unknown {
    if (name === 'currentItemsView') return [...this.rows.values()].map((row) => row.view)
    const isSelected = name === 'selectedItemView'
    // What is chosen may have left the data.
    if (isSelected && this.list.get('selectedItem') === undefined) return {}
    const chosen: unknown = this.list.get(isSelected ? 'selectedItemKey' : 'triggeredItemKey')
    const key = encodeURIComponent(String(chosen))
    return (this.rows.get(key) ?? this.parked.get(key))?.view ?? {}
  }

  private outsideReads(): readonly Cell[] {
    const nodes = everyWidget(this.list.node).slice(1)
    const own = new Set([...nodes.map((node) => node.widgetName), 'currentItem', 'currentIndex', 'currentView'])
    const cells: Cell[] = []
    for (const node of nodes) {
      for (const text of boundTexts(node, node).values()) {
        for (const code of bindText(text, this.page)?.codes ?? []) {
          for (const chain of code.snippet.reads) {
            const cell = own.has(chain[0] ?? '') ? undefined : this.page.resolve(chain)
            if (cell !== undefined) cells.push(cell)
          }
        }
      }
    }
    return cells
  }
}
