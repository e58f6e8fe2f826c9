import { useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { classNames } from '../../lib/class-names'
import { Link } from '../../lib/router/Router'
import { Icon } from '../../ui/Icon'
import type { IconShape } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { icon as grid } from 'icon:grid'
import { icon as database } from 'icon:database'
import { icon as people } from 'icon:people'
import { icon as layers } from 'icon:layers'
import { icon as list } from 'icon:list'
import { messages } from '../messages'
import { paths } from '../paths'
import type { Section } from '../routes'
import { mayDevelop, useWorkspaces } from '../workspaces'
import { AccountMenu } from './AccountMenu'
import { Brand } from './Brand'
import { ThemeMenu } from './ThemeMenu'
import { WorkspaceMenu } from './WorkspaceMenu'
import './shell.css'

interface NavEntry {
  readonly section: Section
  readonly label: string
  readonly icon: IconShape
  readonly href: string
}

export interface ShellProps {
  readonly section: Section | undefined
  readonly children: ReactNode
}

/** The frame around every page of a signed-in person. */
export function Shell({ section, children }: ShellProps): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  const { current } = useWorkspaces()
  const entries = current === undefined ? [] : entriesFor(current.id, mayDevelop(current.role))
  // On small screens a chosen link closes the navigation.
  const handleChoice = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a') !== null) setOpen(false)
  }
  return (
    <div className="admin-shell">
      <a className="admin-skip" href="#content">
        {messages.skipToContent}
      </a>
      <header className="admin-side">
        <div className="admin-side-top">
          <Link href={paths.home} className="admin-brand-link">
            <Brand />
          </Link>
          <IconButton
            icon={list}
            label={messages.nav.open}
            className="admin-side-toggle"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </div>
        <div className={classNames('admin-side-content', isOpen && 'admin-side-open')} onClick={handleChoice}>
          <WorkspaceMenu />
          <nav className="admin-nav" aria-label={messages.nav.label}>
            {entries.map((entry) => (
              <Link
                key={entry.section}
                href={entry.href}
                className="admin-nav-link"
                aria-current={entry.section === section ? 'page' : undefined}
              >
                <Icon of={entry.icon} />
                {entry.label}
              </Link>
            ))}
          </nav>
          <div className="admin-side-foot">
            <AccountMenu />
            <ThemeMenu />
          </div>
        </div>
      </header>
      <main className="admin-main" id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function entriesFor(workspace: string, developer: boolean): readonly NavEntry[] {
  const apps: NavEntry = { section: 'apps', label: messages.nav.apps, icon: grid, href: paths.workspace(workspace) }
  const members: NavEntry = {
    section: 'members',
    label: messages.nav.members,
    icon: people,
    href: paths.members(workspace),
  }
  if (!developer) return [apps]
  const datasources: NavEntry = {
    section: 'datasources',
    label: messages.nav.datasources,
    icon: database,
    href: paths.datasources(workspace),
  }
  const environments: NavEntry = {
    section: 'environments',
    label: messages.nav.environments,
    icon: layers,
    href: paths.environments(workspace),
  }
  return [apps, datasources, environments, members]
}
