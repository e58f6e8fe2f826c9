import { icon as next } from 'icon:chevron-right'
import { icon as previous } from 'icon:chevron-left'
import { IconButton } from '../../ui/IconButton'
import { listMessages } from './messages'

export interface PagerProps {
  readonly page: number
  /** `undefined`: there may always be another. */
  readonly pages: number | undefined
  readonly onTurn: (page: number) => void
}

/** Goes through the pages of a list. */
export function Pager({ page, pages, onTurn }: PagerProps): JSX.Element {
  return (
    <nav className="sw-list-pager" aria-label={listMessages.pages}>
      <IconButton icon={previous} label={listMessages.previous} disabled={page <= 1} onClick={() => onTurn(page - 1)} />
      <span aria-live="polite">{listMessages.page(page, pages)}</span>
      <IconButton
        icon={next}
        label={listMessages.next}
        disabled={pages !== undefined && page >= pages}
        onClick={() => onTurn(page + 1)}
      />
    </nav>
  )
}
