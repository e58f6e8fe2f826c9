import type { CellProps } from '../Cell'
import { cellProperty } from '../columns'

/** What code takes for true: databases have 1 and 0. The text of a false is none. */
function isOn(value: unknown): boolean {
  return Boolean(value) && value !== 'false' && value !== '0'
}

/** Yes or no in a cell; can be changed where the cell may be edited. */
export function ToggleCell({ column, row, actions, isEditable }: CellProps & { readonly isEditable: boolean }): JSX.Element {
  const isSwitch = column.columnType === 'switch'
  return (
    <input
      type="checkbox"
      role={isSwitch ? 'switch' : undefined}
      className={isSwitch ? 'sw-switch' : 'sw-checkbox'}
      aria-label={column.label}
      tabIndex={-1}
      checked={isOn(row[column.alias])}
      disabled={!isEditable || cellProperty(column, 'isDisabled', row) === true}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => actions.edit(column, row, event.currentTarget.checked, 'onCheckChange')}
    />
  )
}
