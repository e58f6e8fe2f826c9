import { icon as columns } from 'icon:layout-three-columns'
import type { WidgetNode } from '../../model/view'
import { EmptyState } from '../../ui/EmptyState'
import { messages } from '../messages'
import './states.css'

/** Whether a page stands on Anvil's sections and zones instead of the grid (formats §3.11). */
export function hasForeignLayout(root: WidgetNode): boolean {
  return (root.children ?? []).some((child) => child?.type === 'SECTION_WIDGET')
}

/** Stands for a page whose layout is kept but not drawn. */
export function ForeignLayout(): JSX.Element {
  return (
    <main className="viewer-state">
      <EmptyState icon={columns} title={messages.foreignLayout.title}>
        <p>{messages.foreignLayout.detail}</p>
      </EmptyState>
    </main>
  )
}
