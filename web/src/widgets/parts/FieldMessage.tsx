import { useLayoutEffect, useRef } from 'react'
import { showAbove } from './top-layer'

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
    const message = own.current
    const control = message?.parentElement
    if (isSteady || !message || !control || message.closest('.sw-box-filled') === null) return undefined
    return showAbove(message, control, { align: 'start', isWide: false, prefersAbove: false })
  }, [text, isSteady])
  return (
    <p ref={own} className={isSteady ? 'sw-field-message sw-field-message-steady' : 'sw-field-message'} id={id} role="alert">
      {text}
    </p>
  )
}
