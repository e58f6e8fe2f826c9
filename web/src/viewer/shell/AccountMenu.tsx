import { icon as grid } from 'icon:grid'
import { icon as leave } from 'icon:box-arrow-right'
import { icon as link } from 'icon:link-45deg'
import type { Client } from '../../api/client'
import type { ViewUser } from '../../model/view'
import { Menu } from '../../ui/Menu'
import { signInPath } from '../address'
import { useAlert } from '../alerts/AlertHost'
import { useCopy } from '../alerts/CopyHost'
import { messages } from '../messages'
import { useWholeAddress } from '../use-address'
import { initials } from './initials'

export interface AccountMenuProps {
  readonly user: ViewUser
  readonly client: Client
  readonly opensUp: boolean
  /** Visitors are offered to sign in. */
  readonly offersSignIn: boolean
}

/** Who is signed in, and the way out; for visitors the way in. */
export function AccountMenu({ user, client, opensUp, offersSignIn }: AccountMenuProps): JSX.Element | null {
  const alert = useAlert()
  const copy = useCopy()
  const here = useWholeAddress()
  if (user.isAnonymous) {
    if (!offersSignIn) return null
    return (
      <a className="viewer-sign-in" href={signInPath(here)}>
        {messages.signIn}
      </a>
    )
  }
  const name = user.name || user.email
  const signOut = async () => {
    await client.send('DELETE', '/session')
    window.location.assign(signInPath(window.location.pathname))
  }
  const copyLink = async () => {
    if (await copy(window.location.href)) alert(messages.linkCopied, 'success')
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
        { id: 'link', label: messages.copyLink, icon: link, onSelect: () => void copyLink() },
        {
          id: 'leave',
          label: messages.signOut,
          icon: leave,
          mirrorsIcon: true,
          hasSeparatorBefore: true,
          onSelect: () => void signOut(),
        },
      ]}
    />
  )
}
