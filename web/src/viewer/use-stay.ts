import { useEffect, useRef } from 'react'
import type { Problem } from '../api/problem'
import { useWholeAddress } from './use-address'

/**
 * Keeps somebody on the page that is shown, with what they typed there, when the server is away as they go to another one.
 *
 * @param isThere Whether the address is that of the page that is shown.
 * @param missed Why the other page did not come.
 */
export function useStay(isThere: boolean, missed: Problem | undefined, onAway: () => void): void {
  const address = useWholeAddress()
  const last = useRef(address)
  // An effect, because both are the window's.
  useEffect(() => {
    if (isThere) last.current = address
  }, [isThere, address])
  useEffect(() => {
    if (missed === undefined) return
    // Whether they went forward or back, nobody knows.
    window.history.replaceState(null, '', last.current)
    window.dispatchEvent(new PopStateEvent('popstate'))
    onAway()
  }, [missed, onAway])
}
