import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, ReactNode, RefObject } from 'react'
import { createPortal } from 'react-dom'
import { lookOf } from '../appearance'
import { leaveByTab } from './leave-by-tab'
import { place } from './place'
import './popover.css'

export interface PopoverProps {
  readonly anchor: RefObject<HTMLElement>
  readonly onClose: () => void
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
  /** At least as wide as the anchor. */
  readonly isWide?: boolean
  /** Above the anchor wherever it fits there. */
  readonly prefersAbove?: boolean
  readonly className?: string
}

/** Whether something is in a panel that was opened from within another one. */
function isAbove(target: Element, panel: Element): boolean {
  const other = target.closest('.sw-popover')
  return other !== null && (panel.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/**
 * A panel beside its anchor, above everything else. Lives in the page's root, or in the open dialog around the
 * anchor, so that it has the app's theme and stands in the browser's top layer; it takes over the look of the widget.
 */
export function Popover(props: PopoverProps): JSX.Element | null {
  const { anchor, onClose, children, align = 'start', isWide = false, prefersAbove = false, className = '' } = props
  const panel = useRef<HTMLDivElement>(null)
  const [host, setHost] = useState<Element | null>(null)
  const [look, setLook] = useState<CSSProperties>({})
  useLayoutEffect(() => {
    setHost(anchor.current?.closest('dialog, .sw-page') ?? document.body)
    if (anchor.current) setLook(lookOf(anchor.current))
  }, [anchor])
  // Effects, because only the browser knows sizes, and presses outside are seen on the document only.
  useLayoutEffect(() => {
    const element = panel.current
    const target = anchor.current
    if (!element || !target) return undefined
    const update = () => place(element, target, { align, isWide, prefersAbove })
    update()
    window.addEventListener('scroll', update, true)
    window.addEventListener('resize', update)
    // A keyboard that comes or goes changes what is seen of the window only.
    window.visualViewport?.addEventListener('resize', update)
    const observer = new ResizeObserver(update)
    observer.observe(element)
    return () => {
      window.removeEventListener('scroll', update, true)
      window.removeEventListener('resize', update)
      window.visualViewport?.removeEventListener('resize', update)
      observer.disconnect()
    }
  }, [anchor, host, align, isWide, prefersAbove])
  useEffect(() => {
    const handlePress = (event: PointerEvent) => {
      const target = event.target
      if (!(target instanceof Element) || panel.current?.contains(target) || anchor.current?.contains(target)) return
      if (panel.current && isAbove(target, panel.current)) return
      onClose()
    }
    document.addEventListener('pointerdown', handlePress, true)
    return () => document.removeEventListener('pointerdown', handlePress, true)
  }, [anchor, onClose])
  if (!host) return null
  return createPortal(
    <div ref={panel} className={`sw-popover ${className}`} style={look} onKeyDown={(event) => leaveByTab(event, anchor, onClose)}>
      {children}
    </div>,
    host,
  )
}
