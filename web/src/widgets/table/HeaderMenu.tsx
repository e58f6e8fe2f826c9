import { useRef, useState } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { Icon } from '../../ui/Icon'
import { MenuList, type MenuEntry } from '../parts/MenuList'
import { Popover } from '../parts/Popover'
import type { HeaderCellProps } from './HeaderCell'
import { tableMessages } from './messages'

export interface HeaderMenuProps extends HeaderCellProps {
  readonly canSort: boolean
  readonly isSorted: boolean
}

/** What can be done with a column, for those who don't drag as well. */
export function HeaderMenu(header: HeaderMenuProps): JSX.Element | null {
  const { column } = header.placed
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const entries = menuEntries(header)
  const close = () => {
    setOpen(false)
    button.current?.closest<HTMLElement>('.sw-grid')?.focus({ preventScroll: true })
  }
  if (entries.length === 0) return null
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className="sw-grid-menu"
        aria-label={tableMessages.columnMenu(column.label || column.id)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={chevron} size={11} />
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close}>
          <MenuList label={column.label || column.id} entries={entries} onClose={close} />
        </Popover>
      )}
    </>
  )
}

/** Keyboard steps for widths. */
const step = 24

function menuEntries(header: HeaderMenuProps): readonly MenuEntry[] {
  const { placed, props, actions, arrangement, before, after, canSort, isSorted, isLocked } = header
  const { column, width } = placed
  if (isLocked) return []
  const sorts: readonly MenuEntry[] = [
    { id: 'asc', label: tableMessages.sortAscending, onSelect: () => actions.sort(column, 'asc') },
    { id: 'desc', label: tableMessages.sortDescending, onSelect: () => actions.sort(column, 'desc') },
    ...(isSorted ? [{ id: 'none', label: tableMessages.sortNone, onSelect: () => actions.sort(column, null) }] : []),
  ]
  const freezes: readonly MenuEntry[] = [
    { id: 'left', label: tableMessages.freezeStart, side: 'left' as const },
    { id: 'right', label: tableMessages.freezeEnd, side: 'right' as const },
    { id: 'free', label: tableMessages.unfreeze, side: '' as const },
  ]
    // Frozen ones that scroll for want of room are none the less frozen.
    .filter(({ side }) => side !== (column.sticky === 'left' || column.sticky === 'right' ? column.sticky : ''))
    .map(({ id, label, side }) => ({ id, label, onSelect: () => arrangement.freeze(column.id, side) }))
  const moves: readonly MenuEntry[] = [
    { id: 'before', label: tableMessages.moveBack, isDisabled: before === undefined, onSelect: () => before && arrangement.move(column.id, before) },
    { id: 'after', label: tableMessages.moveOn, isDisabled: after === undefined, onSelect: () => after && arrangement.move(column.id, after) },
    { id: 'wider', label: tableMessages.wider, onSelect: () => arrangement.resize(column.id, width + step, true) },
    { id: 'narrower', label: tableMessages.narrower, onSelect: () => arrangement.resize(column.id, width - step, true) },
  ]
  return [...(canSort ? sorts : []), ...(props.canFreezeColumn === false ? [] : freezes), ...moves]
}
