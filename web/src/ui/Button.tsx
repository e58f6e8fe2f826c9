import { forwardRef } from 'react'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import { Spinner } from './Spinner'
import './button.css'

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger' | 'danger-quiet'

interface ButtonLook {
  readonly variant?: ButtonVariant
  readonly size?: 's' | 'm'
  readonly icon?: IconShape
  readonly trailingIcon?: IconShape
}

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** Work is under way: shows a spinner and ignores clicks. */
  readonly isBusy?: boolean
  /** Why the button cannot be used now. The button stays reachable and tells it. */
  readonly unavailable?: string | undefined
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant, size, icon, trailingIcon, isBusy = false, unavailable, className, onClick, children, ...rest } = props
  const isOff = isBusy || unavailable !== undefined
  const handleClick = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      title={unavailable}
      {...rest}
      ref={ref}
      className={classNames(lookClass(variant, size), className)}
      aria-disabled={isOff || undefined}
      aria-busy={isBusy || undefined}
      onClick={handleClick}
    >
      <ButtonContent icon={icon} trailingIcon={trailingIcon} isBusy={isBusy}>
        {children}
      </ButtonContent>
    </button>
  )
})

export interface ButtonLinkProps extends ButtonLook, AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant, size, icon, trailingIcon, className, children, ...rest }: ButtonLinkProps): JSX.Element {
  return (
    <a {...rest} className={classNames(lookClass(variant, size), className)}>
      <ButtonContent icon={icon} trailingIcon={trailingIcon} isBusy={false}>
        {children}
      </ButtonContent>
    </a>
  )
}

interface ButtonContentProps {
  readonly icon: IconShape | undefined
  readonly trailingIcon: IconShape | undefined
  readonly isBusy: boolean
  readonly children: ReactNode
}

function ButtonContent({ icon, trailingIcon, isBusy, children }: ButtonContentProps): JSX.Element {
  return (
    <>
      {isBusy ? <Spinner size={16} /> : icon !== undefined && <Icon of={icon} />}
      {children}
      {trailingIcon !== undefined && <Icon of={trailingIcon} size={14} />}
    </>
  )
}

function lookClass(variant: ButtonVariant = 'default', size: 's' | 'm' = 'm'): string {
  return classNames('ui-button', `ui-button-${variant}`, size === 's' && 'ui-button-small')
}
