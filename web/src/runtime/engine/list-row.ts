import type { WidgetNode } from '../../model/view'
import type { Cell } from './cell'
import { PageState } from './page-state'
import { WidgetSet } from './widget-set'
import type { KeptState, WidgetContext } from './widget-set'
import { ownProperties, templateOf } from './widget-tree'

/** One item of a list, with its own copies of the template's widgets. */
export class ListRow {
  readonly set: WidgetSet
  readonly view: Record<string, unknown> = {}
  index = -1
  private readonly page: PageState
  private readonly outside: Cell
  private readonly current: readonly Cell[]
  /** What lists inside see of this row: `level_1`. The object stays; its properties change. */
  private readonly level: Record<string, unknown>
  private item: unknown

  constructor(
    outer: PageState,
    list: WidgetNode,
    context: WidgetContext,
    kept: KeptState,
    changed: (widget: string, property: string) => void,
  ) {
    // Rows are many: what one finds in order must not hide what is wrong in another.
    const problems = { add: outer.problems.add.bind(outer.problems), resolve: () => undefined }
    this.page = new PageState(problems, { page: outer, resolve: () => this.outside, changed })
    this.outside = this.page.cell(this.page.addEntity('#outside', 'rowValue', {}), '', 'value')
    this.level = { currentView: this.view }
    const level = `level_${context.depth + 1}`
    const values = ['currentItem', 'currentIndex'].map((name) => this.page.addEntity(name, 'rowValue', {}))
    const entities = [...values, this.page.addEntity(level, 'rowLevel', this.level)]
    this.current = entities.map((entity) => this.page.cell(entity, '', 'value'))
    this.page.addEntity('currentView', 'rowView', this.view)
    this.set = new WidgetSet(this.page, templateOf(list), { ...context, meta: kept, depth: context.depth + 1 })
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
    Object.assign(this.level, { currentItem: item, currentIndex: index })
    if (isFirst) return this.start()
    if (isOther || isForced) this.current.forEach((cell) => this.page.touch(cell, isForced))
    this.page.touch(this.outside, isForced)
    this.page.flush()
  }

  /** Tells components everything: the row is drawn, again or for the first time. */
  tellAll(): void {
    for (const [name, { entity, node, definition }] of this.set.widgets) {
      const stored = ownProperties(node)
      const inside = new Set(['meta', ...(definition.internal ?? [])])
      for (const key of Object.keys(entity.view)) {
        if (!inside.has(key) && !Object.is(entity.view[key], stored[key])) this.page.markChanged(name, key)
      }
    }
    this.set.rowLists().forEach((list) => list.tellAll())
  }

  private start(): void {
    this.set.link()
    this.set.linkReactions()
    this.page.start()
    this.tellAll()
  }
}
