import { useEffect, useRef, useState } from 'react'

/** How long an answer of the page to a keystroke may take before it counts as a change of its own. */
const echoTime = 2000

interface Sent {
  readonly text: string
  readonly at: number
}

/**
 * The text in a field: what is typed shows at once, and follows the page's state when that changes for another
 * reason. The page repeats what was typed a little later; such echoes of older texts must not undo newer ones.
 */
export function useLocalText(outer: string): readonly [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(outer)
  const sent = useRef<readonly Sent[]>([])
  const last = useRef(outer)
  // An effect, because the typed text runs ahead of the page's state.
  useEffect(() => {
    if (last.current === outer) return
    last.current = outer
    const recent = sent.current.filter(({ at }) => at > Date.now() - echoTime)
    const echo = recent.findIndex((item) => item.text === outer)
    sent.current = echo < 0 ? [] : recent.slice(echo + 1)
    if (echo < 0) setText(outer)
  }, [outer])
  const type = (next: string) => {
    sent.current = [...sent.current.slice(-50), { text: next, at: Date.now() }]
    setText(next)
  }
  return [text, type]
}
