import { useCallback, useEffect, useRef, useState } from 'react'
import type { CSSProperties, MouseEvent, SyntheticEvent } from 'react'
import { cssText, variables } from '../appearance'
import type { WidgetProps } from '../definition'
import { fire } from '../events'
import { canvasesOf, usePage } from '../page'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import './modal.css'

/** A dialog over the page. Its owner draws it only while it is open. */
export function ModalWidget({ node, props, runtime, width: pageWidth }: WidgetViewProps): JSX.Element {
  const { Canvas } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [canvas] = canvasesOf(node)
  const [needed, setNeeded] = useState(0)
  const report = useCallback((pixels: number) => setNeeded(pixels), [])
  const close = () => runtime.setMeta(node.widgetName, { isVisible: false })
  const latest = useRef({ runtime, node })
  latest.current = { runtime, node }
  // An effect, because only the element itself can open in the browser's top layer.
  // `onClose` runs however the dialog goes: closed by hand, by code, or by leaving the page.
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      void fire(latest.current.runtime, latest.current.node, 'onClose')
    }
  }, [])
  const handleCancel = (event: SyntheticEvent) => {
    event.preventDefault()
    if (event.target === dialog.current && props.canEscapeKeyClose !== false) close()
  }
  // The dialog has no padding: a press on the element itself is one on the backdrop.
  const handlePress = (event: MouseEvent) => {
    if (event.target === dialog.current && props.canOutsideClickClose !== false) close()
  }
  const { width, height } = sizeOf(props, pageWidth, needed)
  return (
    <dialog
      ref={dialog}
      className="sw-modal"
      aria-label={node.widgetName}
      style={{ ...styleOf(props), width, height }}
      onCancel={handleCancel}
      onMouseDown={handlePress}
    >
      <div className={props.shouldScrollContents === false ? 'sw-modal-body' : 'sw-modal-body sw-modal-scrolls'}>
        {canvas && <Canvas node={canvas} width={width} minHeight={height - 2 * bodyPadding} onContentHeight={report} />}
      </div>
    </dialog>
  )
}

const bodyPadding = 4

const sizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  MODAL_SMALL: [456, 240],
  MODAL_LARGE: [532, 600],
}

/** Stored size in pixels, no wider than the page; a modal of automatic height fits its content. */
function sizeOf(props: WidgetProps, pageWidth: number, needed: number): { readonly width: number; readonly height: number } {
  const [width, height] = sizes[String(props.size)] ?? [456, 240]
  const stored = asNumber(props.height) ?? height
  const fits = props.dynamicHeight === 'AUTO_HEIGHT' || props.dynamicHeight === 'AUTO_HEIGHT_WITH_LIMITS'
  return {
    width: Math.min(asNumber(props.width) ?? width, pageWidth * 0.95),
    height: fits && needed > 0 ? needed + 2 * bodyPadding : stored,
  }
}

function styleOf(props: WidgetProps): CSSProperties {
  return { ...variables(props), background: cssText(props.backgroundColor) || undefined }
}
