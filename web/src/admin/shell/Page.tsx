import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link, useRouter } from '../../lib/router/Router'
import { Icon } from '../../ui/Icon'
import { icon as chevron } from 'icon:chevron-left'
import { messages } from '../messages'
import './page.css'

export interface Crumb {
  readonly label: string
  readonly href: string
}

export interface PageProps {
  readonly title: string
  readonly intro?: ReactNode
  /** Beside the title, such as a badge. */
  readonly note?: ReactNode
  readonly crumbs?: readonly Crumb[]
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One page inside the frame: names the window and takes the focus when it is entered. */
export function Page({ title, intro, note, crumbs = [], actions, children }: PageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)
  const { path } = useRouter().place
  // Effects, because the window's title and the focus belong to the browser.
  useEffect(() => {
    document.title = title === messages.product ? title : `${title} · ${messages.product}`
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [path])
  return (
    <div className="admin-page">
      {crumbs.length > 0 && (
        <nav className="admin-crumbs" aria-label={messages.app.crumbs}>
          {crumbs.map((crumb) => (
            <Link key={crumb.href} href={crumb.href}>
              <Icon of={chevron} size={11} />
              {crumb.label}
            </Link>
          ))}
        </nav>
      )}
      <header className="admin-page-head">
        <div className="admin-page-title-line">
          <h1 className="admin-page-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {note}
        </div>
        {actions !== undefined && <div className="admin-page-actions">{actions}</div>}
      </header>
      {intro !== undefined && <p className="admin-page-intro">{intro}</p>}
      <div className="admin-page-body">{children}</div>
    </div>
  )
}

export interface PanelProps {
  readonly title: string
  readonly help?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A titled part of a page. */
export function Panel({ title, help, actions, children }: PanelProps): JSX.Element {
  return (
    <section className="admin-panel" aria-label={title}>
      <header className="admin-panel-head">
        <div>
          <h2 className="admin-panel-title">{title}</h2>
          {help !== undefined && <p className="admin-panel-help">{help}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  )
}
