import { forwardRef } from 'react'
import type { ButtonHTMLAttributes } from 'react'
import { classNames } from '../lib/class-names'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import './button.css'

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconShape
  /** Spoken name and tooltip. */
  readonly label: string
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(props, ref) {
  const { icon, label, className, ...rest } = props
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      ref={ref}
      className={classNames('ui-icon-button', className)}
    >
      <Icon of={icon} />
    </button>
  )
})
