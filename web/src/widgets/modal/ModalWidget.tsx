import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, MouseEvent, RefObject, SyntheticEvent } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import { cssText, variables } from '../appearance'
import { fitsContent, hasLimits, leastRows, limitedRows, rowHeight } from '../auto-height'
import type { WidgetProps } from '../definition'
import { fire } from '../events'
import { canvasesOf, descendants, usePage } from '../page'
import { useWidget } from '../use-widget'
import { asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import { holdPage, letPageGo } from './hold-page'
import './modal.css'

/** A dialog over the page. Its owner draws it only while it is open. */
export function ModalWidget({ node, props, runtime, width: pageWidth }: WidgetViewProps): JSX.Element {
  const { Canvas, hasNarrowEdges = false } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [canvas] = canvasesOf(node)
  const [needed, setNeeded] = useState(0)
  const report = useCallback((pixels: number) => setNeeded(pixels), [])
  const close = () => runtime.setMeta(node.widgetName, { isVisible: false })
  const title = useTitle(node, runtime)
  const isOpen = useOpenDialog(dialog)
  useCloseEvent(node, runtime)
  const handleCancel = (event: SyntheticEvent) => {
    event.preventDefault()
    if (event.target === dialog.current && props.canEscapeKeyClose !== false) close()
  }
  // Browsers close a dialog at the second Escape whatever the page says.
  const handleClosed = (event: SyntheticEvent) => {
    if (event.target === dialog.current && props.isVisible === true) dialog.current?.showModal()
  }
  // The dialog has no padding: a press on the element itself is one on the backdrop.
  const handlePress = (event: MouseEvent) => {
    if (event.target === dialog.current && props.canOutsideClickClose !== false) close()
  }
  const { width, height } = sizeOf(node, props, { pageWidth, needed, isAutomatic: hasNarrowEdges })
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="sw-modal"
      aria-label={title}
      style={{ ...styleOf(props), width, height }}
      onCancel={handleCancel}
      onClose={handleClosed}
      onMouseDown={handlePress}
    >
      <div className={props.shouldScrollContents === false ? 'sw-modal-body' : 'sw-modal-body sw-modal-scrolls'}>
        {canvas && isOpen && (
          <Canvas
            node={canvas}
            width={width}
            minHeight={height - 2 * bodyPadding}
            onContentHeight={fitsContent(node) ? report : undefined}
          />
        )}
      </div>
    </dialog>
  )
}

/**
 * Opens the element in the browser's top layer, which keeps the focus inside; at the end the focus goes back. It opens empty, so that it has
 * the focus itself: a field takes it only if it is to have the focus from the start, and runs its `onFocus` then.
 */
function useOpenDialog(dialog: RefObject<HTMLDialogElement>): boolean {
  const [isOpen, setOpen] = useState(false)
  // A layout effect, because a dialog that is no longer in the page gives no focus back, and an empty one shall not be seen.
  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    holdPage()
    element?.showModal()
    setOpen(true)
    return () => {
      element?.close()
      letPageGo()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [dialog])
  return isOpen
}

/** `onClose` runs however the dialog goes: closed by hand, by code, or by leaving the page (runtime §8.4). */
function useCloseEvent(node: WidgetNode, runtime: PageRuntime): void {
  const latest = useRef({ runtime, node })
  latest.current = { runtime, node }
  // An effect, because it is the end of the component that counts.
  useEffect(() => () => void fire(latest.current.runtime, latest.current.node, 'onClose'), [])
}

/** A dialog is called what its first text says, as the person sees it. */
function useTitle(node: WidgetNode, runtime: PageRuntime): string {
  const first = useMemo(() => descendants(node).find(({ type }) => type === 'TEXT_WIDGET')?.widgetName ?? '', [node])
  const text = asText(useWidget(runtime, first)?.text).replace(/<[^>]*>/g, '').trim()
  return text === '' || text.length > 100 ? node.widgetName : text
}

const bodyPadding = 4

const sizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  MODAL_SMALL: [456, 240],
  MODAL_LARGE: [532, 600],
}

interface Room {
  readonly pageWidth: number
  /** Pixels of its content. */
  readonly needed: number
  /** Positions are automatic: there modals are stored as low as their content, with a least height that is not kept to. */
  readonly isAutomatic: boolean
}

/** Stored size in pixels, no wider than the page; a modal of automatic height fits its content. */
function sizeOf(node: WidgetNode, props: WidgetProps, { pageWidth, needed, isAutomatic }: Room): { readonly width: number; readonly height: number } {
  const [width, height] = sizes[String(props.size)] ?? [456, 240]
  const stored = asNumber(props.height) ?? height
  const isKept = Boolean(asNumber(node.minDynamicHeight)) && (!isAutomatic || hasLimits(node))
  const least = isKept ? leastRows(node) : Math.min(leastRows(node), Math.ceil(stored / rowHeight))
  const rows = limitedRows(node, Math.ceil((needed + 2 * bodyPadding) / rowHeight), least)
  return {
    width: Math.min(asNumber(props.width) ?? width, pageWidth * 0.95),
    height: fitsContent(node) && needed > 0 ? rows * rowHeight : stored,
  }
}

function styleOf(props: WidgetProps): CSSProperties {
  return { ...variables(props), background: cssText(props.backgroundColor) || undefined }
}
