import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { messages } from '../messages'
import { Brand } from '../shell/Brand'
import '../shell/shell.css'
import '../shell/page.css'
import './entry.css'

export interface EntryFrameProps {
  readonly title: string
  readonly intro?: ReactNode
  readonly children: ReactNode
  readonly footer?: ReactNode
}

/** A card in the middle: everything before a person is signed in. */
export function EntryFrame({ title, intro, children, footer }: EntryFrameProps): JSX.Element {
  // An effect, because the window's title belongs to the browser.
  useEffect(() => {
    document.title = title === messages.product ? title : `${title} · ${messages.product}`
  }, [title])
  return (
    <main className="admin-entry">
      <div className="admin-entry-card">
        <Brand />
        <div className="admin-entry-head">
          <h1 className="admin-entry-title">{title}</h1>
          {intro !== undefined && <p className="admin-muted">{intro}</p>}
        </div>
        {children}
      </div>
      {footer !== undefined && <p className="admin-entry-footer">{footer}</p>}
    </main>
  )
}
