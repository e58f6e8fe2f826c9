import { useEffect, useRef, useState } from 'react'
import { icon as cross } from 'icon:x-lg'
import { icon as funnel } from 'icon:funnel'
import { icon as plus } from 'icon:plus-lg'
import { icon as search } from 'icon:search'
import type { WidgetNode } from '../../model/view'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { Popover } from '../parts/Popover'
import { asText } from '../values'
import type { TableActions } from './actions'
import type { Column } from './columns'
import { DownloadButton } from './DownloadButton'
import type { AskTexts } from './export'
import { FilterPanel } from './FilterPanel'
import { activeFilters } from './filters'
import { tableMessages } from './messages'
import { Pages, type Paging } from './Pages'

/** Milliseconds of rest before a search. */
const searchDelay = 400

export interface ToolbarProps {
  readonly props: WidgetProps
  readonly columns: readonly Column[]
  readonly actions: TableActions
  readonly paging: Paging
  readonly node: WidgetNode
  readonly onAskTexts: AskTexts
}

/** Search, filters, download and new row on the left; pages on the right. */
export function Toolbar({ node, props, columns, actions, paging, onAskTexts }: ToolbarProps): JSX.Element {
  const isLocked = props.isAddRowInProgress === true
  return (
    <div className="sw-table-bar">
      {props.isVisibleSearch === true && <SearchBox text={asText(props.searchText)} onSearch={actions.search} isLocked={isLocked} />}
      {props.isVisibleFilters === true && <FilterButton props={props} columns={columns} actions={actions} isLocked={isLocked} />}
      {props.isVisibleDownload === true && (
        <DownloadButton name={node.widgetName} columns={columns} total={paging.given} onAskTexts={onAskTexts} />
      )}
      {props.allowAddNewRow === true && (
        <button type="button" className="sw-table-tool" title={tableMessages.addRow} disabled={isLocked} onClick={actions.startRow}>
          <Icon of={plus} size={14} />
          <span>{tableMessages.addRow}</span>
        </button>
      )}
      <span className="sw-table-space" />
      {props.isVisiblePagination === true && props.infiniteScrollEnabled !== true && <Pages paging={paging} actions={actions} isLocked={isLocked} />}
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
  const field = useRef<HTMLInputElement>(null)
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
        ref={field}
        type="text"
        role="searchbox"
        aria-label={tableMessages.search}
        placeholder={tableMessages.search}
        value={typed}
        disabled={isLocked}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed !== '' && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={tableMessages.clearSearch}
          onClick={() => {
            setTyped('')
            field.current?.focus({ preventScroll: true })
          }}
        >
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
  readonly isLocked: boolean
}

function FilterButton({ props, columns, actions, isLocked }: FilterButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const filters = activeFilters(props.filters)
  const close = () => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }
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
        disabled={isLocked}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={funnel} size={14} />
        <span>{label}</span>
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close}>
          <FilterPanel columns={columns} filters={filters} onApply={actions.filter} onClose={close} />
        </Popover>
      )}
    </>
  )
}
