import { useEffect, useState } from 'react'
import { icon as left } from 'icon:chevron-left'
import { icon as right } from 'icon:chevron-right'
import { Icon } from '../../ui/Icon'
import type { TableActions } from './actions'
import { tableMessages } from './messages'

export interface Paging {
  readonly page: number
  /** Unknown when the server did not tell the total. */
  readonly pages: number | undefined
  /** `undefined`: the server did not tell. */
  readonly records: number | undefined
  /** Rows that a file would hold. */
  readonly given: number
  readonly hasNext: boolean
}

export interface PagesProps {
  readonly paging: Paging
  readonly actions: TableActions
  readonly isLocked: boolean
}

/** Turns pages one by one, or goes to a typed one where the number of pages is known. */
export function Pages({ paging, actions, isLocked }: PagesProps): JSX.Element {
  const { page, pages, records, hasNext } = paging
  return (
    <div className="sw-table-pages">
      {records !== undefined && <span className="sw-table-records">{tableMessages.records(records)}</span>}
      <button
        type="button"
        aria-label={tableMessages.previousPage}
        disabled={page <= 1 || isLocked}
        onClick={() => actions.turnPage(-1)}
      >
        <Icon of={left} size={13} />
      </button>
      <span>{tableMessages.page}</span>
      {pages === undefined ? (
        <span aria-live="polite">{page}</span>
      ) : (
        <PageNumber page={page} pages={pages} isLocked={isLocked} onGo={actions.goToPage} />
      )}
      {pages !== undefined && <span>{tableMessages.of(pages)}</span>}
      <button type="button" aria-label={tableMessages.nextPage} disabled={!hasNext || isLocked} onClick={() => actions.turnPage(1)}>
        <Icon of={right} size={13} />
      </button>
    </div>
  )
}

interface PageNumberProps {
  readonly page: number
  readonly pages: number
  readonly isLocked: boolean
  readonly onGo: (page: number) => void
}

function PageNumber({ page, pages, isLocked, onGo }: PageNumberProps): JSX.Element {
  const [text, setText] = useState(String(page))
  // An effect: the field follows the page, and is typed into meanwhile.
  useEffect(() => setText(String(page)), [page])
  const go = () => {
    const wanted = Math.max(1, Math.min(pages, Math.round(Number(text)) || page))
    setText(String(wanted))
    onGo(wanted)
  }
  return (
    <input
      className="sw-table-page"
      inputMode="numeric"
      aria-label={tableMessages.page}
      style={{ width: `${String(pages).length + 2.5}ch` }}
      value={text}
      disabled={isLocked || pages <= 1}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={go}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go()
      }}
    />
  )
}
