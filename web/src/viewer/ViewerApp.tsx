import { useEffect, useMemo, useState } from 'react'
import { createClient } from '../api/client'
import type { ViewDocument } from '../model/view'
import type { PageActions, PageRuntime } from '../runtime/page-runtime'
import { readAddress } from './address'
import { AlertHost } from './alerts/AlertHost'
import { ConfirmHost } from './alerts/ConfirmHost'
import { AppShell } from './shell/AppShell'
import { RunningPage } from './RunningPage'
import { LoadingPage } from './states/LoadingPage'
import { ProblemPage } from './states/ProblemPage'
import { notFound } from './states/problems'
import { useDocument } from './use-document'
import { usePathname } from './use-address'

/** Starts a page: evaluates its bindings and runs its code. */
export type StartRuntime = (options: {
  readonly document: ViewDocument
  readonly isPreview: boolean
  readonly actions: PageActions
}) => PageRuntime

export interface ViewerAppProps {
  readonly fetch: typeof fetch
  readonly startRuntime: StartRuntime
}

/** An app as people use it. */
export function ViewerApp({ fetch, startRuntime }: ViewerAppProps): JSX.Element {
  const pathname = usePathname()
  const address = useMemo(() => readAddress(pathname), [pathname])
  const client = useMemo(() => createClient({ fetch, onSignedOut: ignore }), [fetch])
  const [attempt, setAttempt] = useState(0)
  const { document, problem, isLoading } = useDocument(client, address, attempt)
  useTitle(document)
  if (!address) return <ProblemPage problem={notFound} address={undefined} onRetry={ignore} />
  if (problem) return <ProblemPage problem={problem} address={address} onRetry={() => setAttempt(attempt + 1)} />
  if (!document) return <LoadingPage />
  return (
    <AlertHost>
      <ConfirmHost>
        <AppShell document={document} address={address} client={client} isLoading={isLoading}>
          <RunningPage
            key={`${document.app.id} ${document.app.release ?? ''} ${document.page.id}`}
            document={document}
            address={address}
            client={client}
            startRuntime={startRuntime}
          />
        </AppShell>
      </ConfirmHost>
    </AlertHost>
  )
}

function useTitle(shown: ViewDocument | undefined): void {
  const title = shown && `${shown.page.name} · ${shown.app.name}`
  // An effect, because the title is the window's.
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
}

function ignore(): void {
  // A public app has visitors without a session; being signed out is no event here.
}
