import { useCallback, useState } from 'react'
import type { WidgetProps } from '../definition'

export interface Scrolling {
  readonly isOn: boolean
  /** There is more than can be seen: the box must be reachable for the keyboard. */
  readonly overflows: boolean
  /** To be told how high the content is. */
  readonly report: (pixels: number) => void
}

export interface ScrollingOptions {
  /** Pixels inside the box. */
  readonly height: number
  /** Pixels that the box needs around its content. */
  readonly around: number
  readonly onContentHeight: ((pixels: number) => void) | undefined
}

/** Whether a box scrolls: one of fixed height, or one whose content outgrows its limit (formats §3.9). */
export function useScrolling(props: WidgetProps, { height, around, onContentHeight }: ScrollingOptions): Scrolling {
  const [content, setContent] = useState(0)
  const report = useCallback(
    (pixels: number) => {
      setContent(pixels)
      onContentHeight?.(pixels + around)
    },
    [onContentHeight, around],
  )
  const follows = onContentHeight !== undefined && props.dynamicHeight !== 'AUTO_HEIGHT_WITH_LIMITS'
  const isOn = props.shouldScrollContents !== false && !follows
  return { isOn, overflows: isOn && content > Math.ceil(height), report }
}
