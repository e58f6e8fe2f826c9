import type { ReactNode } from 'react'
import type { Client } from '../../api/client'
import type { ViewDocument } from '../../model/view'
import type { Address } from '../address'
import { messages } from '../messages'
import { themeVariables } from '../theme'
import { AccountMenu } from './AccountMenu'
import { PageLinks } from './PageLinks'
import './shell.css'

export interface AppShellProps {
  readonly document: ViewDocument
  readonly address: Address
  readonly client: Client
  /** Another page is on its way. */
  readonly isLoading: boolean
  /** Leaves the page for another one of the app. */
  readonly onGo: (path: string) => void
  readonly children: ReactNode
}

/** The app's name, its pages and the visitor's account around the page. */
export function AppShell({ document, address, client, isLoading, onGo, children }: AppShellProps): JSX.Element {
  const { navigation, theme } = document.app.settings
  const showsBar = navigation.showNavbar !== false && new URLSearchParams(window.location.search).get('embed') !== 'true'
  const isSide = navigation.orientation === 'side'
  const links = document.app.pages.filter((page) => !page.isHidden)
  const isStacked = !isSide && navigation.navStyle !== 'inline'
  const hasTitle = navigation.logoConfiguration !== 'logoOnly' && navigation.logoConfiguration !== 'noLogoOrApplicationTitle'
  const shapes = [
    'viewer',
    isSide && 'viewer-side',
    navigation.colorStyle === 'theme' && 'viewer-themed',
  ]
  const pageLinks = links.length > 1 && (
    <PageLinks pages={links} current={document.page.id} address={address} isVertical={isSide} onGo={onGo} />
  )
  return (
    <div className={shapes.filter(Boolean).join(' ')} style={themeVariables(theme)}>
      {isLoading && <div className="viewer-progress" role="progressbar" aria-label={messages.loading} />}
      {showsBar && (
        <header className="viewer-bar">
          <div className="viewer-bar-row">
            {hasTitle && <span className="viewer-title">{document.app.name}</span>}
            {!isStacked && pageLinks}
            <span className="viewer-bar-space" />
            <AccountMenu user={document.user} client={client} opensUp={isSide} />
          </div>
          {isStacked && pageLinks && <div className="viewer-bar-row viewer-bar-pages">{pageLinks}</div>}
        </header>
      )}
      {children}
    </div>
  )
}
