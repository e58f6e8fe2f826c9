import type { Reaction } from '../../widgets/definition'
import type { Cell } from './cell'
import type { PageState } from './page-state'
import type { WidgetEntity } from './widget-entity'

/**
 * State of a widget that follows from its other properties (§8.1: a selection from new rows). A reaction is a cell of
 * its own; whatever reads the state waits for it.
 */
export class Reactions {
  private readonly cells: readonly (readonly [Cell, Reaction])[]

  constructor(private readonly page: PageState, private readonly widget: WidgetEntity) {
    this.cells = (widget.definition.reactions ?? []).map((reaction, position) => {
      const cell = page.cell(widget.entity, `#reaction${position}`, 'derived')
      for (const source of reaction.from) cell.dependOn(page.cell(widget.entity, source, 'value'))
      const memory: Record<string, unknown> = {}
      cell.update = () => this.react(cell, reaction, memory)
      return [cell, reaction]
    })
  }

  /** Orders readers of the state after the reaction. Every other cell must be tied before. */
  link(): void {
    for (const [cell, { sets }] of this.cells) {
      for (const reader of sets.flatMap((name) => this.readers(name))) {
        if (reader !== cell) reader.dependOn(cell, true)
      }
    }
  }

  private react(cell: Cell, reaction: Reaction, memory: Record<string, unknown>): boolean {
    const { widget } = this
    let hasChanged = false
    for (const [name, value] of Object.entries(reaction.react(widget.entity.view, memory))) {
      widget.meta[name] = value
      if (!widget.set(name, value)) continue
      hasChanged = true
      // A reader that the reaction itself depends on could not be ordered after it.
      const isLeftOut = this.readers(name).some((reader) => reader !== cell && !reader.inputs.has(cell))
      const changed = widget.entity.cells.get(name)
      if (isLeftOut && changed !== undefined) this.page.touch(changed)
    }
    return hasChanged
  }

  private readers(name: string): readonly Cell[] {
    return [...(this.widget.entity.cells.get(name)?.outputs ?? [])]
  }
}
