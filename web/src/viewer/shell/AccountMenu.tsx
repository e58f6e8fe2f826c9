import { icon as grid } from 'icon:grid'
import { icon as leave } from 'icon:box-arrow-right'
import type { Client } from '../../api/client'
import type { ViewUser } from '../../model/view'
import { Menu } from '../../ui/Menu'
import { signInPath } from '../address'
import { messages } from '../messages'

export interface AccountMenuProps {
  readonly user: ViewUser
  readonly client: Client
  readonly opensUp: boolean
}

/** Who is signed in, and the way out; for visitors the way in. */
export function AccountMenu({ user, client, opensUp }: AccountMenuProps): JSX.Element {
  if (user.isAnonymous) {
    return (
      <a className="viewer-sign-in" href={signInPath(window.location.pathname + window.location.search)}>
        {messages.signIn}
      </a>
    )
  }
  const name = user.name || user.email
  const signOut = async () => {
    await client.send('DELETE', '/session')
    window.location.assign(signInPath(window.location.pathname))
  }
  return (
    <Menu
      label={`${messages.account}: ${name}`}
      triggerClassName="viewer-account"
      align={opensUp ? 'start' : 'end'}
      opens={opensUp ? 'up' : 'down'}
      trigger={<span aria-hidden>{initials(name)}</span>}
      items={[
        { id: 'apps', label: messages.allApps, icon: grid, onSelect: () => window.location.assign('/') },
        { id: 'leave', label: messages.signOut, icon: leave, hasSeparatorBefore: true, onSelect: () => void signOut() },
      ]}
    />
  )
}

function initials(name: string): string {
  const [first = '', second = ''] = name.split(/[\s@._-]+/)
  return (first.slice(0, 1) + second.slice(0, 1)).toUpperCase()
}
