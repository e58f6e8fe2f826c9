import { useLayoutEffect, useRef } from 'react'
import type { FocusEvent, MouseEvent } from 'react'
import type { PageLink } from '../../model/view'
import { RowArrow } from '../../ui/RowArrow'
import { scrollRow, showInRow, useRowRest } from '../../ui/use-row-scroll'
import { type Address, pagePath } from '../address'
import { messages } from '../messages'
import { useSearch } from '../use-address'
import { initials } from './initials'
import './page-row.css'

export interface PageLinksProps {
  readonly pages: readonly PageLink[]
  /** Id of the page that is open. */
  readonly current: string
  readonly address: Address
  readonly isVertical: boolean
  /** Room for a mark only; the name is spoken and shows on hover. */
  readonly isNarrow: boolean
  /** Nothing of the links is to be seen as long as the navigation is folded. */
  readonly isFolded: boolean
  readonly onGo: (path: string) => void
}

/** The way to the other pages of the app. */
export function PageLinks({ pages, current, address, isVertical, isNarrow, isFolded, onGo }: PageLinksProps): JSX.Element {
  // What the pages work on, such as `?customer=7`, stays on the way from one to the next.
  const search = useSearch()
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    // With a modifier key the browser opens another tab or window.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onGo(event.currentTarget.getAttribute('href') ?? '/')
  }
  const nav = useRef<HTMLElement>(null)
  // Where not all pages fit, the one that is open is in sight.
  useLayoutEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (nav.current && link && !isFolded) showInRow(nav.current, link)
  }, [current, isFolded])
  const handleFocus = ({ currentTarget: link }: FocusEvent<HTMLElement>) => {
    // A link that moved away under the pointer would miss the click.
    if (nav.current && link.matches(':focus-visible')) showInRow(nav.current, link)
  }
  const rest = useRowRest(nav, !isVertical)
  const handleArrow = (end: 'before' | 'after') => nav.current && scrollRow(nav.current, end)
  const links = (
    <nav ref={nav} className={isVertical ? 'viewer-pages viewer-pages-vertical' : 'viewer-pages'} aria-label={messages.pages}>
      {pages.map((page) => (
        <a
          key={page.id}
          href={pagePath(address, page.slug) + search}
          className="viewer-page-link"
          aria-current={page.id === current ? 'page' : undefined}
          aria-label={isNarrow ? page.name.trim() : undefined}
          title={isNarrow ? page.name.trim() : undefined}
          onClick={handleClick}
          onFocus={handleFocus}
        >
          <bdi>{isNarrow ? initials(page.name) : page.name.trim()}</bdi>
        </a>
      ))}
    </nav>
  )
  if (isVertical) return links
  return (
    <div className="viewer-pages-row">
      {links}
      {rest.before && <RowArrow end="before" label={messages.previousPages} onPress={handleArrow} />}
      {rest.after && <RowArrow end="after" label={messages.nextPages} onPress={handleArrow} />}
    </div>
  )
}
