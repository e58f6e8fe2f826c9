import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names'
import type { Client } from '../../api/client'
import type { Navigation, ViewDocument } from '../../model/view'
import type { ServerContact } from '../../runtime/page-runtime'
import { type Address, asksForBar } from '../address'
import { messages } from '../messages'
import { accentOf, themeVariables } from '../theme'
import { AccountMenu } from './AccountMenu'
import { barVariables } from './bar-colours'
import { ContactNotice } from './ContactNotice'
import { FoldButton } from './FoldButton'
import { useFolded } from './folded'
import { initials } from './initials'
import { PageLinks } from './PageLinks'
import { shownPages } from './shown-pages'
import './shell.css'

export interface AppShellProps {
  readonly document: ViewDocument
  readonly address: Address
  readonly client: Client
  /** Another page is on its way. */
  readonly isLoading: boolean
  /** How the app stands with its server. */
  readonly contact: ServerContact
  /** The page's code is being started again. */
  readonly isRestarting?: boolean
  /** Leaves the page for another one of the app. */
  readonly onGo: (path: string) => void
  readonly children: ReactNode
}

/** The app's name, its pages and the visitor's account around the page, as the app's navigation settings say. */
export function AppShell({ document, address, client, isLoading, contact, isRestarting = false, onGo, children }: AppShellProps): JSX.Element {
  const { navigation, theme } = document.app.settings
  const showsBar = navigation.showNavbar !== false && asksForBar(window.location.search)
  const isSide = navigation.orientation === 'side'
  const isNarrow = isSide && navigation.navStyle === 'minimal'
  const canFold = isSide && !isNarrow
  const [isFolded, setFolded] = useFolded(document.app.id)
  const links = shownPages(document.app.pages, document.page.id)
  const isInline = !isSide && navigation.navStyle === 'inline'
  const isStacked = !isSide && !isInline
  const shape = classNames(
    'viewer',
    isSide && 'viewer-side',
    isNarrow && 'viewer-narrow',
    canFold && isFolded && 'viewer-folded',
    isInline && 'viewer-inline',
    navigation.colorStyle === 'theme' && 'viewer-themed',
  )
  const pageLinks = (isSide || links.length > 1) && (
    <PageLinks
      pages={links}
      current={document.page.id}
      address={address}
      isVertical={isSide}
      isNarrow={isNarrow}
      isFolded={canFold && isFolded}
      onGo={onGo}
    />
  )
  const notice = <ContactNotice contact={contact} isRestarting={isRestarting} />
  const title = <Title name={document.app.name} shows={navigation.logoConfiguration} isNarrow={isNarrow} />
  return (
    <div className={shape} style={{ ...themeVariables(theme), ...barVariables(accentOf(theme)) }}>
      {isLoading && <div className="viewer-progress" role="progressbar" aria-label={messages.loading} />}
      {showsBar && (
        <header className="viewer-bar">
          <div className="viewer-bar-row">
            {canFold ? (
              <div className="viewer-bar-head">
                {title}
                <FoldButton isFolded={isFolded} onChange={setFolded} />
              </div>
            ) : (
              title
            )}
            {!isStacked && pageLinks}
            <span className="viewer-bar-space" />
            <AccountMenu
              user={document.user}
              client={client}
              opensUp={isSide}
              offersSignIn={navigation.showSignIn !== false}
            />
          </div>
          {isStacked && pageLinks && <div className="viewer-bar-row viewer-bar-pages">{pageLinks}</div>}
          {!isSide && notice}
        </header>
      )}
      <div className="viewer-content">
        {(isSide || !showsBar) && notice}
        {children}
      </div>
    </div>
  )
}

interface TitleProps {
  readonly name: string
  readonly shows: Navigation['logoConfiguration']
  readonly isNarrow: boolean
}

/** An exported app comes without its logo: where only that was to be seen, a mark with its initials stands for it. */
function Title({ name, shows, isNarrow }: TitleProps): JSX.Element | null {
  if (shows === 'noLogoOrApplicationTitle') return null
  if (shows === 'logoOnly' || isNarrow) {
    return (
      <span className="viewer-mark" role="img" aria-label={name} title={name}>
        {initials(name)}
      </span>
    )
  }
  return (
    <span className="viewer-title" title={name}>
      <bdi>{name}</bdi>
    </span>
  )
}
