import { useCallback, useState } from 'react'
import type { Refusal } from './refusal'

const most = 10

/** Hosts that content wanted to load from in vain. What only its looks miss is told to developers alone. */
export function useBlocked(): { readonly hosts: readonly string[]; readonly add: (refusal: Refusal) => void; readonly clear: () => void } {
  const [hosts, setHosts] = useState<readonly string[]>([])
  const add = useCallback(({ host, isLook }: Refusal) => {
    // A relative address leads to this server, which has nothing for it and could not be allowed.
    if (host === window.location.host || (isLook && !isPreview())) return
    setHosts((known) => (known.includes(host) || known.length >= most ? known : [...known, host]))
  }, [])
  const clear = useCallback(() => setHosts([]), [])
  return { hosts, add, clear }
}

/** Developers see more. */
export function isPreview(): boolean {
  return window.location.pathname.startsWith('/preview/')
}
