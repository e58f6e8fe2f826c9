import { icon as next } from 'icon:chevron-right'
import { icon as previous } from 'icon:chevron-left'
import { IconButton } from '../../ui/IconButton'

export interface PagerProps {
  readonly page: number
  /** `undefined`: there may always be another. */
  readonly pages: number | undefined
  readonly onTurn: (page: number) => void
}

const messages = {
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  of: (page: number, pages: number | undefined) => (pages === undefined ? `${page}` : `${page} of ${pages}`),
}

/** Goes through the pages of a list. */
export function Pager({ page, pages, onTurn }: PagerProps): JSX.Element {
  return (
    <nav className="sw-list-pager" aria-label={messages.pages}>
      <IconButton icon={previous} label={messages.previous} disabled={page <= 1} onClick={() => onTurn(page - 1)} />
      <span aria-live="polite">{messages.of(page, pages)}</span>
      <IconButton
        icon={next}
        label={messages.next}
        disabled={pages !== undefined && page >= pages}
        onClick={() => onTurn(page + 1)}
      />
    </nav>
  )
}
