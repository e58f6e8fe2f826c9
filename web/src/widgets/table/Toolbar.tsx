import { useEffect, useRef, useState } from 'react'
import { icon as cross } from 'icon:x-lg'
import { icon as download } from 'icon:download'
import { icon as funnel } from 'icon:funnel'
import { icon as left } from 'icon:chevron-left'
import { icon as plus } from 'icon:plus-lg'
import { icon as right } from 'icon:chevron-right'
import { icon as search } from 'icon:search'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import type { WidgetProps } from '../definition'
import { Popover } from '../parts/Popover'
import { asText } from '../values'
import type { TableActions } from './actions'
import type { Column } from './columns'
import { FilterPanel } from './FilterPanel'
import { activeFilters } from './filters'
import { tableMessages } from './messages'

/** Milliseconds of rest before a search. */
const searchDelay = 400

export interface Paging {
  readonly page: number
  /** Unknown when the server did not tell the total. */
  readonly pages: number | undefined
  readonly records: number
  readonly hasNext: boolean
}

export interface ToolbarProps {
  readonly props: WidgetProps
  readonly columns: readonly Column[]
  readonly actions: TableActions
  readonly paging: Paging
  readonly onDownload: () => void
  readonly onAddRow: () => void
}

/** Search, filters, download and new row on the left; pages on the right. */
export function Toolbar({ props, columns, actions, paging, onDownload, onAddRow }: ToolbarProps): JSX.Element {
  const isLocked = props.isAddRowInProgress === true
  return (
    <div className="sw-table-bar">
      {props.isVisibleSearch === true && <SearchBox text={asText(props.searchText)} onSearch={actions.search} isLocked={isLocked} />}
      {props.isVisibleFilters === true && <FilterButton props={props} columns={columns} actions={actions} />}
      {props.isVisibleDownload === true && (
        <button type="button" className="sw-table-tool" title={tableMessages.download} onClick={onDownload}>
          <Icon of={download} size={14} />
          <span>{tableMessages.download}</span>
        </button>
      )}
      {props.allowAddNewRow === true && (
        <button type="button" className="sw-table-tool" title={tableMessages.addRow} disabled={isLocked} onClick={onAddRow}>
          <Icon of={plus} size={14} />
          <span>{tableMessages.addRow}</span>
        </button>
      )}
      <span className="sw-table-space" />
      {props.isVisiblePagination === true && <Pages paging={paging} actions={actions} isLocked={isLocked} />}
    </div>
  )
}

interface SearchBoxProps {
  readonly text: string
  readonly isLocked: boolean
  readonly onSearch: (text: string) => void
}

function SearchBox({ text, isLocked, onSearch }: SearchBoxProps): JSX.Element {
  const [typed, setTyped] = useState(text)
  const sent = useRef(text)
  const latest = useRef(onSearch)
  latest.current = onSearch
  // Effects: the search waits for a pause in typing, and follows a text that the app sets.
  useEffect(() => {
    if (typed === sent.current) return undefined
    const timer = setTimeout(() => {
      sent.current = typed
      latest.current(typed)
    }, searchDelay)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    if (text === sent.current) return
    sent.current = text
    setTyped(text)
  }, [text])
  return (
    <label className="sw-table-search">
      <Icon of={search} size={14} />
      <input
        type="text"
        role="searchbox"
        aria-label={tableMessages.search}
        placeholder={tableMessages.search}
        value={typed}
        disabled={isLocked}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed !== '' && (
        <button type="button" aria-label={tableMessages.clearSearch} onClick={() => setTyped('')}>
          <Icon of={cross} size={11} />
        </button>
      )}
    </label>
  )
}

interface FilterButtonProps {
  readonly props: WidgetProps
  readonly columns: readonly Column[]
  readonly actions: TableActions
}

function FilterButton({ props, columns, actions }: FilterButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const filters = activeFilters(props.filters)
  const close = () => setOpen(false)
  const label = filters.length === 0 ? tableMessages.filters : tableMessages.filterCount(filters.length)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={filters.length === 0 ? 'sw-table-tool' : 'sw-table-tool sw-table-tool-on'}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={funnel} size={14} />
        <span>{label}</span>
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close} style={variables(props)}>
          <FilterPanel columns={columns} filters={filters} onApply={actions.filter} onClose={close} />
        </Popover>
      )}
    </>
  )
}

interface PagesProps {
  readonly paging: Paging
  readonly actions: TableActions
  readonly isLocked: boolean
}

function Pages({ paging, actions, isLocked }: PagesProps): JSX.Element {
  const { page, pages, records, hasNext } = paging
  return (
    <div className="sw-table-pages">
      {records > 0 && <span className="sw-table-records">{tableMessages.records(records)}</span>}
      <button
        type="button"
        aria-label={tableMessages.previousPage}
        disabled={page <= 1 || isLocked}
        onClick={() => actions.turnPage(-1)}
      >
        <Icon of={left} size={13} />
      </button>
      <span aria-live="polite">
        {tableMessages.page} {page} {pages !== undefined && tableMessages.of(pages)}
      </span>
      <button type="button" aria-label={tableMessages.nextPage} disabled={!hasNext || isLocked} onClick={() => actions.turnPage(1)}>
        <Icon of={right} size={13} />
      </button>
    </div>
  )
}
