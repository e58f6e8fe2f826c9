import { lazy, Suspense } from 'react'
import './widget-icon.css'

/** Loaded when the first widget with an icon is drawn. */
const CatalogueIcon = lazy(async () => ({ default: (await import('./catalogue')).CatalogueIcon }))

export interface WidgetIconProps {
  /** A name as pages store it, such as `arrow-top-right`. */
  readonly name: string
  readonly size?: number
  readonly color?: string | undefined
}

export function WidgetIcon({ name, size = 16, color }: WidgetIconProps): JSX.Element {
  return (
    <span className="sw-icon" style={{ width: size, height: size, color }}>
      <Suspense fallback={null}>
        <CatalogueIcon name={name} size={size} />
      </Suspense>
    </span>
  )
}

/** Stored names that stand for no icon. */
export function iconName(value: unknown): string {
  return typeof value === 'string' && value !== '(none)' ? value.trim() : ''
}

/** An icon's name as words, for those who don't see it. */
export function iconWords(value: unknown): string {
  return iconName(value).replace(/-/g, ' ')
}
