import { useEffect } from 'react'
import { loadBootstrap } from '../../api/accounts'
import type { Client } from '../../api/client'
import type { ServerContact } from '../../runtime/page-runtime'

/** Milliseconds between two questions to a server that was away. */
const interval = 10_000

/**
 * While a page has lost its server or its session: asks after them when the person comes back to it, as from the tab where they signed in,
 * and of a server that was away every few seconds too. No query is run for it.
 */
export function useRecovery(contact: ServerContact, client: Client, onContact: (contact: ServerContact) => void): void {
  // An effect, because the news come from the browser and the server.
  useEffect(() => {
    if (contact === 'answers') return undefined
    const gone = new AbortController()
    const { signal } = gone
    const ask = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return
      const answer = await loadBootstrap(client, signal).catch(() => undefined)
      if (signal.aborted || answer?.ok !== true) return
      // Visitors of a public app have no session: a run will say whether one is missed.
      if (contact === 'unreachable' || answer.value.user !== null) onContact('answers')
    }
    const come = () => void ask()
    window.addEventListener('focus', come)
    window.addEventListener('online', come)
    document.addEventListener('visibilitychange', come)
    const timer = contact === 'unreachable' ? setInterval(come, interval) : undefined
    return () => {
      gone.abort()
      window.removeEventListener('focus', come)
      window.removeEventListener('online', come)
      document.removeEventListener('visibilitychange', come)
      clearInterval(timer)
    }
  }, [contact, client, onContact])
}
