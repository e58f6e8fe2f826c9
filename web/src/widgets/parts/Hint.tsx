import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { icon as question } from 'icon:question-circle'
import { Icon } from '../../ui/Icon'
import { showAbove } from './top-layer'
import './hint.css'

export interface HintProps {
  /** Of the text: the control that the hint is about is described by it. */
  readonly id: string
  readonly text: string
}

/**
 * A question mark that shows a text when it is pointed at. No stop of the Tab key of its own: the text shows when Tab comes to its
 * control as well, until something is typed there.
 */
export function Hint({ id, text }: HintProps): JSX.Element {
  const mark = useRef<HTMLSpanElement>(null)
  const words = useRef<HTMLSpanElement>(null)
  const [isTold, setTold] = useState(false)
  const [isPointedAt, setPointedAt] = useState(false)
  const isShown = isTold || isPointedAt
  // An effect, because what happens beside the mark is not React's to tell it.
  useEffect(() => {
    const owner = mark.current?.closest<HTMLElement>('.sw-field, .sw-toggle, fieldset')
    if (!owner) return undefined
    let isEntered = false
    const listeners = {
      focusin: ({ relatedTarget }: FocusEvent) => (isEntered = !(relatedTarget instanceof Node && owner.contains(relatedTarget))),
      focusout: () => setTold(false),
      keydown: () => setTold(false),
      // The key goes down where the focus was and up where it came to.
      keyup: ({ key }: KeyboardEvent) => key === 'Tab' && setTold(isEntered),
    }
    const each = Object.entries(listeners) as [string, EventListener][]
    each.forEach(([name, listener]) => owner.addEventListener(name, listener))
    return () => each.forEach(([name, listener]) => owner.removeEventListener(name, listener))
  }, [])
  // An effect, because the browser's top layer is no part of what React draws.
  useLayoutEffect(() => {
    if (!isShown || !words.current || !mark.current) return undefined
    return showAbove(words.current, mark.current, { align: 'start', isWide: false, prefersAbove: true })
  }, [isShown])
  return (
    <span
      ref={mark}
      className={isShown ? 'sw-hint sw-hint-shown' : 'sw-hint'}
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
    >
      <Icon of={question} size={13} />
      <span ref={words} role="tooltip" id={id} className="sw-hint-text">
        {text}
      </span>
    </span>
  )
}
