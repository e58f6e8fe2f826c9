import type { Cell } from './cell'
import type { PageState } from './page-state'
import type { WidgetEntity } from './widget-entity'

/** Tells widgets that a query they show is running. */
export class LoadingState {
  private readonly running = new Map<Cell, number>()
  private readonly shownBy = new Map<Cell, ReadonlySet<string>>()
  private loading: ReadonlySet<string> = new Set()

  constructor(private readonly page: PageState, private readonly widgets: ReadonlyMap<string, WidgetEntity>) {}

  begin(data: Cell): void {
    this.running.set(data, (this.running.get(data) ?? 0) + 1)
    this.refresh()
  }

  end(data: Cell): void {
    const left = (this.running.get(data) ?? 1) - 1
    if (left > 0) this.running.set(data, left)
    else this.running.delete(data)
    this.refresh()
  }

  private refresh(): void {
    const loading = new Set<string>()
    for (const data of this.running.keys()) this.widgetsOf(data).forEach((name) => loading.add(name))
    for (const name of loading) if (!this.loading.has(name)) this.show(name, true)
    for (const name of this.loading) if (!loading.has(name)) this.show(name, false)
    this.loading = loading
  }

  private show(name: string, isLoading: boolean): void {
    const widget = this.widgets.get(name)
    const cell = widget?.entity.cells.get('isLoading')
    if (widget?.set('isLoading', isLoading) === true && cell !== undefined) this.page.touch(cell)
  }

  /** Widgets that depend on the data, directly or not. The graph does not change, so the answer is kept. */
  private widgetsOf(data: Cell): ReadonlySet<string> {
    const known = this.shownBy.get(data)
    if (known !== undefined) return known
    const names = new Set<string>()
    const seen = new Set<Cell>([data])
    for (const cell of seen) {
      for (const output of cell.outputs) seen.add(output)
      if (this.countsFor(cell)) names.add(cell.entity)
    }
    this.shownBy.set(data, names)
    return names
  }

  private countsFor(cell: Cell): boolean {
    const widget = this.widgets.get(cell.entity)
    if (widget === undefined) return false
    const counted = widget.definition.loadingProperties
    return counted === undefined || counted.includes(cell.path.split('.')[0] ?? '')
  }
}
