import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import './empty-state.css'

export interface EmptyStateProps {
  readonly icon: IconShape
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What stands where a list would be: what belongs here and how to get the first one. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): JSX.Element {
  return (
    <div className="ui-empty">
      <span className="ui-empty-icon">
        <Icon of={icon} size={22} />
      </span>
      <p className="ui-empty-title">{title}</p>
      {children !== undefined && <div className="ui-empty-text">{children}</div>}
      {actions !== undefined && <div className="ui-empty-actions">{actions}</div>}
    </div>
  )
}
