import { messages } from '../messages'
import { useSession } from '../session'

/** The mark and the name that the owner gave the instance, or ours. */
export function Brand(): JSX.Element {
  const name = useSession().bootstrap.value?.instanceName ?? ''
  return (
    <span className="admin-brand">
      <svg viewBox="0 0 32 32" width={26} height={26} aria-hidden>
        <rect width="32" height="32" rx="9" className="admin-brand-tile" />
        <path
          className="admin-brand-line"
          d="M21.6 11.2c-.8-1.9-2.8-3-5.5-3-3.2 0-5.4 1.5-5.4 3.9 0 5.2 11.3 2.3 11.3 7.9 0 2.5-2.4 4-5.8 4-3.2 0-5.5-1.3-6.2-3.5"
        />
      </svg>
      {name === '' ? messages.product : name}
    </span>
  )
}
