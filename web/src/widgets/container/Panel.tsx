import { useCallback, useRef } from 'react'
import type { CSSProperties } from 'react'
import { cssLength, cssText, variables } from '../appearance'
import { hasLimits } from '../auto-height'
import { canvasesOf, usePage } from '../page'
import type { WidgetProps } from '../definition'
import type { WidgetViewProps } from '../view'
import { useScrollable } from '../parts/use-scrollable'
import { asNumber } from '../values'
import './panel.css'

const boxPadding = 8

/** The box of containers and forms: background, border and the canvas with the children. */
export function Panel({ node, props, width, height, onContentHeight }: WidgetViewProps): JSX.Element {
  const { Canvas } = usePage()
  const [canvas] = canvasesOf(node)
  const border = borderWidth(props)
  const report = useCallback((pixels: number) => onContentHeight?.(pixels + 2 * border), [onContentHeight, border])
  const scrolls = props.shouldScrollContents !== false && (onContentHeight === undefined || hasLimits(node))
  const box = useRef<HTMLDivElement>(null)
  useScrollable(box, scrolls)
  return (
    <div ref={box} className={scrolls ? 'sw-panel sw-panel-scrolls' : 'sw-panel'} style={panelStyle(props)}>
      {canvas && (
        <Canvas
          node={canvas}
          width={width + boxPadding}
          minHeight={Math.max(0, height - 2 * border)}
          onContentHeight={onContentHeight && report}
        />
      )}
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
