import { embeddedMessages } from './messages'

/** Names hosts that content wanted to load from in vain, and what to do. */
export function BlockedNotice({ hosts }: { readonly hosts: readonly string[] }): JSX.Element | null {
  if (hosts.length === 0) return null
  return (
    <p className="sw-embedded-notice" role="status">
      <strong>{embeddedMessages.blocked(hosts.join(', '))}</strong> {embeddedMessages.blockedHint}
    </p>
  )
}
