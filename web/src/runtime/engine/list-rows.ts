import type { WidgetNode } from '../../model/view'
import type { Cell, Visit } from './cell'
import { bindText } from './code'
import { PageState } from './page-state'
import type { WidgetEntity } from './widget-entity'
import { WidgetSet } from './widget-set'
import type { WidgetContext } from './widget-set'
import { boundTexts, everyWidget, ownProperties, templateOf } from './widget-tree'

/** Rows that are drawn at most, if the list does not say how many fit. */
const mostRows = 200
const sources = ['listData', 'primaryKeys', 'pageNo', 'pageSize', 'serverSidePagination', 'serverSidePaginationEnabled']

/** Repeats the template of a list for each item on its page. A row is a small page of its own around the item. */
export class ListRows {
  private rows = new Map<string, Row>()

  constructor(private readonly page: PageState, private readonly list: WidgetEntity, private readonly context: WidgetContext) {
    for (const name of sources) page.cell(list.entity, name, 'value')
    for (const name of ['currentItemsView', 'selectedItemView', 'triggeredItemView']) {
      page.cell(list.entity, name, 'value')
      Object.defineProperty(list.entity.view, name, { get: () => this.view(name), configurable: true, enumerable: false })
    }
  }

  /** Rows follow the items, and everything outside that the template reads. */
  link(): void {
    const cell = this.page.cell(this.list.entity, 'rows', 'derived')
    cell.update = (visit) => this.update(cell, visit)
    for (const name of sources) cell.dependOn(this.page.cell(this.list.entity, name, 'value'))
    for (const input of this.outsideReads()) cell.dependOn(input)
  }

  row(key: string): WidgetSet | undefined {
    return this.rows.get(key)?.set
  }

  rowSets(): readonly WidgetSet[] {
    return [...this.rows.values()].map((row) => row.set)
  }

  private update(cell: Cell, visit: Visit): boolean {
    const before = this.rows
    this.rows = new Map()
    for (const [key, item, index] of cell.cycle === undefined ? this.items() : []) {
      const row = before.get(key) ?? this.makeRow(key)
      this.rows.set(key, row)
      row.show(item, index, visit.isForced)
    }
    const shown = [...this.rows].map(([key, row]) => ({ key, index: row.index }))
    const isChanged = this.list.set('rows', shown)
    this.touchViews()
    return isChanged
  }

  private items(): readonly (readonly [string, unknown, number])[] {
    const data: unknown = this.list.get('listData')
    if (!Array.isArray(data)) return []
    const isServer = this.list.get('serverSidePagination') === true || this.list.get('serverSidePaginationEnabled') === true
    const size = Math.min(Number(this.list.get('pageSize')) || mostRows, mostRows)
    const first = isServer ? 0 : (Math.max(1, Number(this.list.get('pageNo')) || 1) - 1) * size
    const keys: unknown = this.list.get('primaryKeys')
    const used = new Set<string>()
    return data.slice(first, first + (isServer ? mostRows : size)).map((item: unknown, i) => {
      const own: unknown = Array.isArray(keys) ? keys[first + i] : undefined
      const wanted = own === undefined || own === null ? `#${first + i}` : String(own)
      const key = encodeURIComponent(used.has(wanted) ? `${wanted}#${first + i}` : wanted)
      used.add(wanted)
      return [key, item, first + i] as const
    })
  }

  private makeRow(key: string): Row {
    const { name } = this.list.entity
    const changed = (widget: string, property: string) => {
      this.page.markChanged(`${name}/${key}/${widget}`, property)
      this.touchViews()
    }
    return new Row(this.page, this.list.node, this.context, changed)
  }

  private touchViews(): void {
    for (const name of ['currentItemsView', 'selectedItemView', 'triggeredItemView']) {
      const cell = this.list.entity.cells.get(name)
      if (cell !== undefined && cell.outputs.size > 0) this.page.touch(cell, true)
    }
  }

  private view(name: string): unknown {
    if (name === 'currentItemsView') return [...this.rows.values()].map((row) => row.view)
    const key: unknown = this.list.get(name === 'selectedItemView' ? 'selectedItemKey' : 'triggeredItemKey')
    return this.rows.get(encodeURIComponent(String(key)))?.view ?? {}
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

/** One item of a list, with its own copies of the template's widgets. */
class Row {
  readonly set: WidgetSet
  readonly view: Record<string, unknown> = {}
  index = -1
  private readonly page: PageState
  private readonly outside: Cell
  private readonly current: readonly Cell[]
  private item: unknown

  constructor(outer: PageState, list: WidgetNode, private readonly context: WidgetContext, changed: (widget: string, property: string) => void) {
    // Rows are many: what one finds in order must not hide what is wrong in another.
    const problems = { add: outer.problems.add.bind(outer.problems), resolve: () => undefined }
    this.page = new PageState(problems, { page: outer, resolve: () => this.outside, changed })
    this.outside = this.page.cell(this.page.addEntity('#outside', 'rowValue', {}), '', 'value')
    const names = ['currentItem', 'currentIndex', `level_${context.depth + 1}`]
    this.current = names.map((name) => this.page.cell(this.page.addEntity(name, 'rowValue', {}), '', 'value'))
    this.page.addEntity('currentView', 'rowView', this.view)
    this.set = new WidgetSet(this.page, templateOf(list), { ...context, meta: {}, depth: context.depth + 1 })
    for (const [name, widget] of this.set.widgets) this.view[name] = widget.entity.view
  }

  /** Shows an item; the first time everything is evaluated. */
  show(item: unknown, index: number, isForced: boolean): void {
    const isFirst = this.index < 0
    const isOther = isFirst || item !== this.item || index !== this.index
    this.item = item
    this.index = index
    const { scope } = this.page
    scope.set('currentItem', item)
    scope.set('currentIndex', index)
    scope.set(`level_${this.context.depth + 1}`, { currentItem: item, currentIndex: index, currentView: this.view })
    if (isFirst) return this.start()
    if (isOther) this.current.forEach((cell) => this.page.touch(cell, isForced))
    this.page.touch(this.outside, isForced)
    this.page.flush()
  }

  private start(): void {
    this.set.link()
    this.set.linkReactions()
    this.page.start()
    for (const [name, { entity, node }] of this.set.widgets) {
      const stored = ownProperties(node)
      for (const key of Object.keys(entity.view)) {
        if (key !== 'meta' && !Object.is(entity.view[key], stored[key])) this.page.markChanged(name, key)
      }
    }
  }
}
