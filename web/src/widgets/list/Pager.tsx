import { icon as next } from 'icon:chevron-right'
import { icon as previous } from 'icon:chevron-left'
import { IconButton } from '../../ui/IconButton'
import { listMessages } from './messages'
import { pageNumbers } from './page-numbers'

export interface PagerProps {
  readonly page: number
  /** `undefined`: there may always be another. */
  readonly pages: number | undefined
  readonly hasNext: boolean
  /** Pixels of the list. */
  readonly width: number
  readonly onTurn: (page: number) => void
}

/** Pixels of a button with the gap beside it. */
const slot = 36
const ends = 2 * 44

/** Goes through the pages of a list. */
export function Pager({ page, pages, hasNext, width, onTurn }: PagerProps): JSX.Element {
  const numbers = pages === undefined ? [] : pageNumbers(page, pages, Math.floor((width - ends) / slot))
  return (
    <nav className="sw-list-pager" aria-label={listMessages.pages}>
      <IconButton icon={previous} label={listMessages.previous} disabled={page <= 1} onClick={() => onTurn(page - 1)} />
      {numbers.map((number, index) =>
        number === undefined ? (
          <span key={`gap${index}`} className="sw-list-gap" aria-hidden>
            …
          </span>
        ) : (
          <button
            key={number}
            type="button"
            className="sw-list-page"
            aria-label={listMessages.pageNumber(number)}
            aria-current={number === page ? 'page' : undefined}
            onClick={() => number !== page && onTurn(number)}
          >
            {number}
          </button>
        ),
      )}
      <span className={numbers.length > 0 ? 'ui-visually-hidden' : undefined} aria-live="polite">
        {listMessages.page(page, pages)}
      </span>
      <IconButton icon={next} label={listMessages.next} disabled={!hasNext} onClick={() => onTurn(page + 1)} />
    </nav>
  )
}
