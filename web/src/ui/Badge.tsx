import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import './badge.css'

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'

export interface BadgeProps {
  readonly tone?: Tone
  readonly icon?: IconShape
  readonly children: ReactNode
}

/** A short state beside a name. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps): JSX.Element {
  return (
    <span className={`ui-badge ui-badge-${tone}`}>
      {icon !== undefined && <Icon of={icon} size={12} />}
      {children}
    </span>
  )
}
