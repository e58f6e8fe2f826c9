import { createElement } from 'react'
import './icon.css'

/** A drawing as `icon:<name>` imports give it. */
export interface IconShape {
  readonly viewBox: string
  readonly shapes: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}

export interface IconProps {
  readonly of: IconShape
  /** Pixels; 16 unless told. */
  readonly size?: number
  /** Spoken name. Without it the icon is decoration beside a text. */
  readonly label?: string
}

export function Icon({ of, size = 16, label }: IconProps): JSX.Element {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className="ui-icon" viewBox={of.viewBox} width={size} height={size} fill="currentColor" {...spoken}>
      {of.shapes.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  )
}
