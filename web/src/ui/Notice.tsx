import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { Tone } from './Badge'
import { icon as info } from 'icon:info-circle-fill'
import { icon as check } from 'icon:check-circle-fill'
import { icon as warning } from 'icon:exclamation-triangle-fill'
import './notice.css'

const icons = { neutral: info, accent: info, success: check, warning, danger: warning }

export interface NoticeProps {
  readonly tone?: Tone
  readonly title?: string
  /** Read out at once when it appears. */
  readonly isUrgent?: boolean
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** A message that belongs to the part of the page it stands in. */
export function Notice({ tone = 'neutral', title, isUrgent = false, children, actions }: NoticeProps): JSX.Element {
  return (
    <div className={`ui-notice ui-notice-${tone}`} role={isUrgent ? 'alert' : undefined}>
      <Icon of={icons[tone]} />
      <div className="ui-notice-text">
        {title !== undefined && <p className="ui-notice-title">{title}</p>}
        {children !== undefined && <div className="ui-notice-body">{children}</div>}
        {actions !== undefined && actions !== false && <div className="ui-notice-actions">{actions}</div>}
      </div>
    </div>
  )
}
