import { cssText } from '../appearance'
import { fire, hasEvent } from '../events'
import { iconName, WidgetIcon } from '../icons/WidgetIcon'
import type { WidgetViewProps } from '../view'
import './icon.css'

const sizes: Readonly<Record<string, number>> = { SMALL: 16, DEFAULT: 20, LARGE: 32 }

/** An icon; a button where the developer wrote an event. */
export function IconWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const size = sizes[String(props.iconSize)] ?? 20
  const drawing = <WidgetIcon name={iconName(props.iconName)} size={size} color={cssText(props.color) || undefined} />
  if (!hasEvent(node, 'onClick')) return <span className="sw-icon-box">{drawing}</span>
  return (
    <button type="button" className="sw-icon-box" aria-label={node.widgetName} onClick={() => void fire(runtime, node, 'onClick', { event: 'click' })}>
      {drawing}
    </button>
  )
}
