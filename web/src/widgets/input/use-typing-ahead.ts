import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { textAfter } from './text-after'

/**
 * Tells what a field is about to hold while the browser still writes it there: the page is evaluated meanwhile. The change
 * itself is told as ever.
 */
export function useTypingAhead(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement>,
  isOn: boolean,
  tell: (text: string) => void,
  settle: (text: string) => void,
): void {
  const latest = useRef({ tell, settle })
  latest.current = { tell, settle }
  // An effect, because React has no event of its own for this moment.
  useEffect(() => {
    const element = field.current
    if (!isOn || element === null) return undefined
    let announced = 0
    let written = 0
    const before = (event: Event) => {
      const text = event.defaultPrevented ? undefined : textAfter(element, event as InputEvent)
      if (text === undefined) return
      const held = element.value
      const edit = ++announced
      latest.current.tell(text)
      // Somebody may still prevent the edit. The page may have answered by then, and shown in the field what was announced.
      setTimeout(() => {
        if (written < edit) latest.current.settle(element.value === text ? held : element.value)
      }, 0)
    }
    const after = () => {
      written = announced
    }
    element.addEventListener('beforeinput', before)
    element.addEventListener('input', after)
    return () => {
      element.removeEventListener('beforeinput', before)
      element.removeEventListener('input', after)
    }
  }, [field, isOn])
}
