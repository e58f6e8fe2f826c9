import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createClient } from '../api/client'
import type { Client } from '../api/client'
import { loadBootstrap } from '../api/accounts'
import type { Bootstrap, User } from '../api/types'
import { useLoad } from './use-load'
import type { Load } from './use-load'

export interface Session {
  readonly client: Client
  readonly bootstrap: Load<Bootstrap>
  readonly user: User | undefined
  /** The server said that the session is over while the page was in use. */
  readonly hasEnded: boolean
  readonly signedIn: (user: User) => void
  readonly signedOut: () => void
}

const SessionContext = createContext<Session | undefined>(undefined)

export interface SessionProviderProps {
  readonly fetch: typeof fetch
  readonly children: ReactNode
}

/** Who is signed in, and the client that speaks for them. */
export function SessionProvider({ fetch, children }: SessionProviderProps): JSX.Element {
  const [hasEnded, setEnded] = useState(false)
  const client = useMemo(() => createClient({ fetch, onSignedOut: () => setEnded(true) }), [fetch])
  const bootstrap = useLoad('bootstrap', (signal) => loadBootstrap(client, signal))
  const session = useMemo<Session>(() => {
    const { value } = bootstrap
    const known = value ?? { signUpOpen: false }
    return {
      client,
      bootstrap,
      user: hasEnded ? undefined : value?.user ?? undefined,
      hasEnded,
      signedIn: (user) => {
        setEnded(false)
        bootstrap.set({ ...known, isSetUp: true, user })
      },
      signedOut: () => {
        setEnded(false)
        bootstrap.set({ ...known, isSetUp: true, user: null })
      },
    }
  }, [client, bootstrap.state, bootstrap.set, hasEnded])
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('useSession outside of SessionProvider')
  return session
}

export function useClient(): Client {
  return useSession().client
}
