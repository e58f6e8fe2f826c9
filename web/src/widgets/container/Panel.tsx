import type { CSSProperties } from 'react'
import { cssLength, cssText, variables } from '../appearance'
import { canvasesOf, usePage } from '../page'
import type { WidgetProps } from '../definition'
import type { WidgetViewProps } from '../view'
import { asNumber } from '../values'
import { useScrolling } from './use-scrolling'
import './panel.css'

const borderSpace = 2
const boxPadding = 8

/** The box of containers and forms: background, border and the canvas with the children. */
export function Panel({ node, props, width, height, onContentHeight }: WidgetViewProps): JSX.Element {
  const { Canvas } = usePage()
  const [canvas] = canvasesOf(node)
  const border = borderWidth(props)
  const inside = Math.max(0, height - 2 * border)
  const scrolling = useScrolling(props, { height: inside, around: 2 * border + borderSpace, onContentHeight })
  return (
    <div
      className={scrolling.isOn ? 'sw-panel sw-panel-scrolls' : 'sw-panel'}
      style={panelStyle(props)}
      {...(scrolling.overflows ? { role: 'group', 'aria-label': node.widgetName, tabIndex: 0 } : {})}
    >
      {canvas && <Canvas node={canvas} width={width + boxPadding} minHeight={inside} onContentHeight={scrolling.report} />}
    </div>
  )
}

function borderWidth(props: WidgetProps): number {
  return cssText(props.borderColor) === '' ? 0 : asNumber(props.borderWidth) ?? 0
}

export function panelStyle(props: WidgetProps): CSSProperties {
  const color = cssText(props.borderColor)
  const line = cssLength(props.borderWidth)
  return {
    ...variables(props),
    background: cssText(props.backgroundColor) || undefined,
    border: color && line ? `${line} solid ${color}` : undefined,
  }
}
