import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { icon as chevron } from 'icon:chevron-right'
import './disclosure.css'

export interface DisclosureProps {
  readonly title: ReactNode
  /** At the end of the title line, such as a count. */
  readonly note?: ReactNode
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** A part that can be folded away, by the browser's own means. `isOpen` is where it starts. */
export function Disclosure({ title, note, isOpen = false, children }: DisclosureProps): JSX.Element {
  return (
    <details className="ui-disclosure" open={isOpen}>
      <summary className="ui-disclosure-head">
        <Icon of={chevron} size={12} />
        <span className="ui-disclosure-title">{title}</span>
        {note !== undefined && <span className="ui-disclosure-note">{note}</span>}
      </summary>
      <div className="ui-disclosure-body">{children}</div>
    </details>
  )
}
