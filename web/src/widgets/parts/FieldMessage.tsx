import { useLayoutEffect, useRef } from 'react'
import { place } from './place'

/** An element with the `popover` attribute (HTML), which older browsers don't know. */
interface PopoverElement extends HTMLElement {
  popover?: string | null
  showPopover?(): void
}

interface FieldMessageProps {
  readonly id: string
  readonly text: string
  /** It is seen without the focus as well. */
  readonly isSteady: boolean
}

/**
 * What is wrong with a control, below it. In a widget of fixed height, which has no room for it, it lies above everything else while the
 * control has the focus: rows of lists, containers and modals would cut it off.
 */
export function FieldMessage({ id, text, isSteady }: FieldMessageProps): JSX.Element {
  const own = useRef<HTMLParagraphElement>(null)
  // An effect, because only the browser knows sizes, and what lies in its top layer.
  useLayoutEffect(() => {
    const message: PopoverElement | null = own.current
    const control = message?.parentElement
    if (isSteady || !message || !control || message.showPopover === undefined || message.closest('.sw-box-filled') === null) return undefined
    const update = () => place(message, control, { align: 'start', isWide: false, prefersAbove: false })
    message.popover = 'manual'
    message.showPopover()
    update()
    control.addEventListener('focusin', update)
    window.addEventListener('scroll', update, true)
    window.addEventListener('resize', update)
    window.visualViewport?.addEventListener('resize', update)
    return () => {
      control.removeEventListener('focusin', update)
      window.removeEventListener('scroll', update, true)
      window.removeEventListener('resize', update)
      window.visualViewport?.removeEventListener('resize', update)
    }
  }, [text, isSteady])
  return (
    <p ref={own} className={isSteady ? 'sw-field-message sw-field-message-steady' : 'sw-field-message'} id={id} role="alert">
      {text}
    </p>
  )
}
