import { useState } from 'react'
import type { ReactNode } from 'react'
import { icon as pencil } from 'icon:pencil'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { RichText } from '../html/RichText'
import { safeHref, safeImage, safeMedia } from '../html/urls'
import { asText, isBlank, type JSONRecord } from '../values'
import type { TableActions } from './actions'
import { cellProperty, type Column, originalIndex } from './columns'
import { displayText } from './display'
import { ButtonCell } from './cells/ButtonCell'
import { CellEditor } from './cells/CellEditor'
import { EditActionsCell } from './cells/EditActionsCell'
import { MenuCell } from './cells/MenuCell'
import { ToggleCell } from './cells/ToggleCell'
import { tableMessages } from './messages'

export interface CellProps {
  readonly column: Column
  readonly row: JSONRecord
  readonly props: WidgetProps
  readonly actions: TableActions
}

const editableTypes: readonly string[] = ['text', 'number', 'currency', 'date', 'select']

/** What stands in a cell, by the type of its column. */
export function Cell(cell: CellProps): JSX.Element | null {
  const { column, row } = cell
  if (cellProperty(column, 'isCellVisible', row) === false) return null
  switch (column.columnType) {
    case 'button':
    case 'iconButton':
      return <ButtonCell {...cell} />
    case 'menuButton':
      return <MenuCell {...cell} />
    case 'editActions':
      return <EditActionsCell {...cell} />
    case 'checkbox':
    case 'switch':
      return <ToggleCell {...cell} isEditable={isEditable(column, row)} />
    default:
      return <ValueCell {...cell} />
  }
}

export function isEditable(column: Column, row: JSONRecord): boolean {
  const own = cellProperty(column, 'isCellEditable', row)
  return own === true && column.isEditable !== false && cellProperty(column, 'isDisabled', row) !== true
}

function ValueCell(cell: CellProps): JSX.Element {
  const { column, row, actions } = cell
  // The element may be drawn for another row later.
  const [editing, setEditing] = useState<unknown>(undefined)
  const isEditing = editing !== undefined && editing === row[originalIndex]
  const canEdit = editableTypes.includes(column.columnType) && isEditable(column, row)
  if (isEditing && canEdit) {
    return (
      <CellEditor
        column={column}
        row={row}
        onSave={(value) => {
          setEditing(undefined)
          if (value !== row[column.alias]) {
            actions.edit(column, row, value, column.columnType === 'select' ? 'onOptionChange' : column.columnType === 'date' ? 'onDateSelected' : 'onSubmit')
          }
        }}
        onCancel={() => setEditing(undefined)}
      />
    )
  }
  return (
    <>
      <Value column={column} row={row} />
      {canEdit && (
        <button
          type="button"
          tabIndex={-1}
          className="sw-cell-edit"
          aria-label={`${tableMessages.edit} ${column.label}`}
          onClick={(event) => {
            event.stopPropagation()
            setEditing(row[originalIndex])
          }}
        >
          <Icon of={pencil} size={12} />
        </button>
      )}
    </>
  )
}

function Value({ column, row }: { readonly column: Column; readonly row: JSONRecord }): JSX.Element {
  const value = row[column.alias]
  const text = displayText(column, row)
  switch (column.columnType) {
    case 'url':
      return <LinkValue href={safeHref(value)}>{text}</LinkValue>
    case 'image': {
      const source = safeImage(value)
      return source ? <img className="sw-cell-image" src={source} alt="" loading="lazy" /> : <Plain text={text} />
    }
    case 'video': {
      const source = safeMedia(value)
      return source ? <video className="sw-cell-image" src={source} controls preload="metadata" /> : <Plain text={text} />
    }
    case 'html':
      return (
        <span className="sw-cell-text">
          <RichText source={asText(value)} />
        </span>
      )
    default:
      return <Plain text={text} />
  }
}

function Plain({ text }: { readonly text: string }): JSX.Element {
  return (
    <span className="sw-cell-text" title={text.length > 24 ? text.slice(0, 500) : undefined}>
      {text.length > 2000 ? `${text.slice(0, 2000)}…` : text}
    </span>
  )
}

function LinkValue({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }): JSX.Element {
  if (isBlank(href)) return <span className="sw-cell-text">{children}</span>
  return (
    <a
      className="sw-cell-text sw-cell-link"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={-1}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </a>
  )
}
