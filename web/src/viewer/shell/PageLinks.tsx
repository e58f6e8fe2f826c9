import type { MouseEvent } from 'react'
import type { PageLink } from '../../model/view'
import { type Address, pagePath } from '../address'
import { messages } from '../messages'

export interface PageLinksProps {
  readonly pages: readonly PageLink[]
  /** Id of the page that is open. */
  readonly current: string
  readonly address: Address
  readonly isVertical: boolean
  readonly onGo: (path: string) => void
}

export function PageLinks({ pages, current, address, isVertical, onGo }: PageLinksProps): JSX.Element {
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    // With a modifier key the browser opens another tab or window.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onGo(event.currentTarget.getAttribute('href') ?? '/')
  }
  return (
    <nav className={isVertical ? 'viewer-pages viewer-pages-vertical' : 'viewer-pages'} aria-label={messages.pages}>
      {pages.map((page) => (
        <a
          key={page.id}
          href={pagePath(address, page.slug)}
          className="viewer-page-link"
          aria-current={page.id === current ? 'page' : undefined}
          onClick={handleClick}
        >
          {page.name.trim()}
        </a>
      ))}
    </nav>
  )
}
