import { useLayoutEffect, useRef, useState } from 'react'
import type { AppSettings, WidgetNode } from '../../model/view'
import { pageWidths } from '../theme'
import { Canvas } from './Canvas'

const leastHeight = 380

export interface MainCanvasProps {
  readonly node: WidgetNode
  readonly width: AppSettings['width']
  /** Spoken; apps write their own headings as plain texts. */
  readonly title: string
}

/** The page's own canvas, as wide as the app's settings say. */
export function MainCanvas({ node, width, title }: MainCanvasProps): JSX.Element {
  const frame = useRef<HTMLElement>(null)
  const [pixels, setPixels] = useState(0)
  const [least, most] = pageWidths[width] ?? pageWidths.fluid
  // An effect, because the width is the window's.
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const measure = () => setPixels(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <main ref={frame} className="sw-main" style={{ minWidth: least || undefined, maxWidth: most }}>
      <h1 className="ui-visually-hidden">{title}</h1>
      {pixels > 0 && <Canvas node={node} width={pixels} minHeight={leastHeight} />}
    </main>
  )
}
