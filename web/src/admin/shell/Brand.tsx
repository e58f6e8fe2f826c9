import { messages } from '../messages'

/** The mark and the name. */
export function Brand(): JSX.Element {
  return (
    <span className="admin-brand">
      <svg viewBox="0 0 32 32" width={26} height={26} aria-hidden>
        <rect width="32" height="32" rx="9" className="admin-brand-tile" />
        <path
          className="admin-brand-line"
          d="M21.600 11.200c-.8-1.900-2.800-3-5.500-3-3.200 0-5.400 1.500-5.400 3.900 0 5.200 11.300 2.300 11.300 7.900 0 2.500-2.400 4-5.800 4-3.200 0-5.500-1.300-6.200-3.500"
        />
      </svg>
      {messages.product}
    </span>
  )
}
