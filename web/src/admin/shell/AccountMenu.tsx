import { useState } from 'react'
import { signOut } from '../../api/accounts'
import { Menu } from '../../ui/Menu'
import { useToast } from '../../ui/Toasts'
import { icon as key } from 'icon:key'
import { icon as gear } from 'icon:gear'
import { icon as leave } from 'icon:box-arrow-right'
import { messages } from '../messages'
import { paths } from '../paths'
import { useRouter } from '../../lib/router/Router'
import { useSession } from '../session'
import { ChangePasswordDialog } from './ChangePasswordDialog'

export function AccountMenu(): JSX.Element | null {
  const { client, user, signedOut } = useSession()
  const { go } = useRouter()
  const toast = useToast()
  const [isChanging, setChanging] = useState(false)
  if (user === undefined) return null
  const handleSignOut = async (): Promise<void> => {
    const result = await signOut(client)
    if (!result.ok) return toast(result.problem.detail, 'danger')
    signedOut()
    go(paths.signIn())
  }
  const owners = { id: 'instance', label: messages.instance.title, icon: gear, onSelect: () => go(paths.instance) }
  const items = [
    ...(user.isOwner ? [owners] : []),
    { id: 'password', label: messages.account.changePassword, icon: key, onSelect: () => setChanging(true) },
    {
      id: 'leave',
      label: messages.account.signOut,
      icon: leave,
      mirrorsIcon: true,
      hasSeparatorBefore: true,
      onSelect: () => void handleSignOut(),
    },
  ]
  const trigger = (
    <>
      <span className="admin-initial" aria-hidden>
        {initial(user.name === '' ? user.email : user.name)}
      </span>
      <span className="admin-menu-text">
        <span>{user.name === '' ? user.email : user.name}</span>
        <span className="admin-menu-detail">{user.isOwner ? messages.account.owner : user.email}</span>
      </span>
    </>
  )
  return (
    <>
      <Menu
        items={items}
        label={messages.account.label}
        trigger={trigger}
        triggerClassName="admin-menu-trigger"
        align="start"
        opens="up"
      />
      {isChanging && <ChangePasswordDialog onClose={() => setChanging(false)} />}
    </>
  )
}

/** The first letter of a name, whatever the script. */
export function initial(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '?'
}
