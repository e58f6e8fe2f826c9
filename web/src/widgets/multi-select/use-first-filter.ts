import { useEffect, useRef } from 'react'

/** Milliseconds after which a field that appeared asks for its first options. */
const firstDelay = 1000

/** Asks for the options that go with no text, unless the person was faster: apps load their first ones only then. */
export function useFirstFilter(isOn: boolean, ask: (text: string) => void): (text: string) => void {
  const isAsked = useRef(false)
  const latest = useRef(ask)
  latest.current = ask
  // An effect, because it happens without the person.
  useEffect(() => {
    if (!isOn) return undefined
    const timer = setTimeout(() => {
      if (!isAsked.current) latest.current('')
    }, firstDelay)
    return () => clearTimeout(timer)
  }, [isOn])
  return useRef((text: string) => {
    isAsked.current = true
    latest.current(text)
  }).current
}
