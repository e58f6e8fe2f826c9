import type { MouseEvent, ReactNode, Ref } from 'react'
import { cssText } from '../appearance'
import { isLight, onColor } from '../colours'
import type { Variables } from '../appearance'
import { iconName, WidgetIcon } from '../icons/WidgetIcon'
import { Spinner } from '../../ui/Spinner'
import './button.css'

export interface ButtonFaceProps {
  readonly text?: string
  /** Spoken where there is no text. */
  readonly label?: string | undefined
  readonly tooltip?: string | undefined
  readonly variant?: unknown
  readonly color?: unknown
  readonly icon?: unknown
  readonly iconSize?: number
  /** Pixels of a square button. */
  readonly side?: number
  readonly iconOnRight?: boolean
  readonly isDisabled?: boolean
  readonly isBusy?: boolean
  readonly placement?: unknown
  readonly className?: string
  readonly variables?: Variables
  readonly innerRef?: Ref<HTMLButtonElement>
  readonly hasMenu?: boolean
  readonly isOpen?: boolean
  readonly trailing?: ReactNode
  readonly onClick?: ((event: MouseEvent) => void) | undefined
}

/** What every button of an app looks like: filled, outlined or bare, in its own colour. */
export function ButtonFace(props: ButtonFaceProps): JSX.Element {
  const { text = '', label, tooltip, isDisabled = false, isBusy = false, iconOnRight = false, iconSize = 16 } = props
  const color = cssText(props.color)
  const icon = iconName(props.icon)
  const drawing = icon !== '' && <WidgetIcon name={icon} size={iconSize} />
  // A hidden text gives no name.
  const isNamed = text === '' || isBusy
  const onFace = onColor(color)
  // Pointed at, a button moves away from the color of its text.
  const shade = onFace === '#ffffff' ? '#000' : '#fff'
  const colors = color === '' ? {} : { '--sw-button': color, '--sw-on-button': onFace, '--sw-shade': shade }
  // A light color is meant for a dark ground.
  const ink = color !== '' && isLight(color) ? { '--sw-ink': color } : {}
  const size = props.side === undefined ? {} : { width: props.side, height: props.side }
  return (
    <button
      ref={props.innerRef}
      type="button"
      className={`sw-button sw-button-${variantOf(props.variant)} ${placementOf(props.placement)} ${props.className ?? ''}`}
      style={{ ...props.variables, ...colors, ...ink, ...size }}
      title={tooltip || undefined}
      aria-label={isNamed ? text || label || tooltip : undefined}
      aria-haspopup={props.hasMenu ? 'menu' : undefined}
      aria-expanded={props.hasMenu ? props.isOpen === true : undefined}
      aria-busy={isBusy || undefined}
      disabled={isDisabled}
      onClick={isBusy ? undefined : props.onClick}
    >
      {!iconOnRight && drawing}
      {text !== '' && <span className="sw-button-text">{text}</span>}
      {iconOnRight && drawing}
      {props.trailing}
      {isBusy && <Spinner size={14} />}
    </button>
  )
}

function variantOf(value: unknown): 'primary' | 'secondary' | 'tertiary' {
  if (value === 'SECONDARY' || value === 'OUTLINE') return 'secondary'
  return value === 'TERTIARY' || value === 'GHOST' ? 'tertiary' : 'primary'
}

function placementOf(value: unknown): string {
  if (value === 'START') return 'sw-button-start'
  if (value === 'END') return 'sw-button-end'
  return value === 'BETWEEN' ? 'sw-button-between' : ''
}
