import type { MouseEvent, ReactNode } from 'react'
import { icon as pencil } from 'icon:pencil'
import { Icon } from '../../ui/Icon'
import { RichText } from '../html/RichText'
import { safeHref, safeImages, safeMedia } from '../html/urls'
import { surelyFits } from '../text/surely-fits'
import { asText, isBlank, type JSONRecord } from '../values'
import type { TableActions } from './actions'
import { textSize } from './cell-style'
import { cellProperty, type Column } from './columns'
import { displayText } from './display'
import { ButtonCell } from './cells/ButtonCell'
import { CellEditor } from './cells/CellEditor'
import { EditActionsCell } from './cells/EditActionsCell'
import { MenuCell } from './cells/MenuCell'
import { ToggleCell } from './cells/ToggleCell'
import { isEditable, isEdited, type TableLook } from './look'
import { tableMessages } from './messages'
import { pictureHeight } from './row-growth'

export interface CellProps {
  readonly column: Column
  readonly row: JSONRecord
  /** Place of the row on the page. */
  readonly index: number
  /** Of the cell, in pixels. */
  readonly width: number
  readonly height: number
  readonly look: TableLook
  readonly actions: TableActions
}

const editableTypes: readonly string[] = ['text', 'number', 'currency', 'date', 'select']

/** What stands in a cell, by the type of its column. */
export function Cell(cell: CellProps): JSX.Element | null {
  const { column, row, look } = cell
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
      return <ToggleCell {...cell} isEditable={isEditable(column, row, look)} />
    default:
      return <ValueCell {...cell} />
  }
}

function ValueCell(cell: CellProps): JSX.Element {
  const { column, row, index, width, height, look, actions } = cell
  const isEditing = isEdited(column, row, look)
  const canEdit = editableTypes.includes(column.columnType) && isEditable(column, row, look)
  if (isEditing && canEdit) return <CellEditor column={column} row={row} look={look} actions={actions} />
  return (
    <>
      <Value column={column} row={row} width={width} height={height} look={look} actions={actions} />
      {canEdit && (
        <button
          type="button"
          tabIndex={-1}
          className="sw-cell-edit"
          aria-label={`${tableMessages.edit} ${column.label}`}
          onClick={(event) => {
            event.stopPropagation()
            actions.beginEdit(column, row, index)
          }}
        >
          <Icon of={pencil} size={12} />
        </button>
      )}
    </>
  )
}

type ValueProps = Pick<CellProps, 'column' | 'row' | 'width' | 'height' | 'look' | 'actions'>

function Value(cell: ValueProps): JSX.Element {
  const { column, row, actions } = cell
  const value = row[column.alias]
  const text = displayText(column, row)
  switch (column.columnType) {
    case 'url':
      return <LinkValue href={safeHref(value)}>{text}</LinkValue>
    case 'image':
      return <ImageValue column={column} row={row} actions={actions} />
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
      return <Plain text={text} fits={fits(cell, text)} />
  }
}

/** Inside the padding of both sides. */
const padding = 20

/** A text that surely fits is not cut off: clips are what makes a table slow to scroll. */
function fits({ column, row, width, height, look }: ValueProps, text: string): boolean {
  return surelyFits(text, textSize(column, row, look.style), width - padding, height)
}

function ImageValue({ column, row, actions }: Pick<ValueProps, 'column' | 'row' | 'actions'>): JSX.Element {
  const sources = safeImages(row[column.alias])
  if (sources.length === 0) return <Plain text={displayText(column, row)} />
  const isPlain = isBlank(column.onClick)
  // A press on a picture does not choose its row.
  const keep = isPlain ? (event: MouseEvent) => event.stopPropagation() : undefined
  const size = pictureHeight(column)
  const style = size === undefined ? {} : { height: size }
  const images = sources.map((source, index) => (
    <img key={index} className="sw-cell-image" style={style} src={source} alt="" loading="lazy" onClick={keep} />
  ))
  if (isPlain) return <>{images}</>
  return (
    <button
      type="button"
      tabIndex={-1}
      className="sw-cell-image-button"
      aria-label={column.label}
      onClick={(event) => {
        event.stopPropagation()
        void actions.cellEvent(column, 'onClick', row)
      }}
    >
      {images}
    </button>
  )
}

function Plain({ text, fits = false }: { readonly text: string; readonly fits?: boolean }): JSX.Element {
  return (
    <span className={fits ? 'sw-cell-text sw-cell-text-fits' : 'sw-cell-text'} title={text.length > 24 ? text.slice(0, 500) : undefined}>
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
