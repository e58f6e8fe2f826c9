import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Client } from '../api/client'
import type { ViewDocument } from '../model/view'
import type { PageActions, PageRuntime, ServerContact } from '../runtime/page-runtime'
import { documentPath, readAddress } from './address'
import { AlertHost } from './alerts/AlertHost'
import { ConfirmHost } from './alerts/ConfirmHost'
import { CopyHost } from './alerts/CopyHost'
import type { FirstDocument } from './first-document'
import { AppShell } from './shell/AppShell'
import { useRecovery } from './shell/use-recovery'
import { RunningPage } from './RunningPage'
import { LoadingPage } from './states/LoadingPage'
import { ProblemPage } from './states/ProblemPage'
import { notFound } from './states/problems'
import { useDocument } from './use-document'
import { goTo, usePathname } from './use-address'
import { useStay } from './use-stay'

/** A page that runs, and what the viewer tells it about the window's address. */
export interface OpenPage extends PageRuntime {
  /** The address changed and the page stayed. */
  readonly moved: () => void
  /** Runs what the app runs before another page is shown. */
  readonly leave: () => Promise<void>
}

/** Starts a page: evaluates its bindings and runs its code. */
export type StartRuntime = (
  document: ViewDocument,
  actions: PageActions,
  options: {
    readonly isDraft: boolean
    readonly environment?: string | undefined
    readonly onContact: (contact: ServerContact) => void
  },
) => OpenPage

export interface ViewerAppProps {
  readonly client: Client
  readonly startRuntime: StartRuntime
  readonly first?: FirstDocument | undefined
}

/** Milliseconds that an app's own code may take when a page is left. */
const leaveTime = 1500

/** An app as people use it. */
export function ViewerApp({ client, startRuntime, first }: ViewerAppProps): JSX.Element {
  const pathname = usePathname()
  const address = useMemo(() => readAddress(pathname), [pathname])
  const [attempt, setAttempt] = useState(0)
  const { document, problem, isLoading, path, missed } = useDocument(client, address, attempt, first)
  const open = useRef<OpenPage>()
  const handleOpen = useCallback((page: OpenPage | undefined) => {
    open.current = page
  }, [])
  const goToPage = async (path: string) => {
    await Promise.race([open.current?.leave(), pause(leaveTime)]).catch(ignore)
    goTo(path)
  }
  const [contact, setContact] = useState<ServerContact>('answers')
  const [isRestarting, setRestarting] = useState(false)
  // An effect, because a document that comes is news of the server as well.
  useEffect(() => setContact('answers'), [document])
  useRecovery(contact, client, setContact)
  const handleAway = useCallback(() => setContact('unreachable'), [])
  useStay(address !== undefined && documentPath(address) === path, missed, handleAway)
  useTitle(document)
  if (!address) return <ProblemPage problem={notFound} address={undefined} onRetry={ignore} />
  if (problem) return <ProblemPage problem={problem} address={address} onRetry={() => setAttempt(attempt + 1)} />
  if (!document) return <LoadingPage />
  return (
    <AlertHost>
      <ConfirmHost>
        <CopyHost>
          <AppShell
            document={document}
            address={address}
            client={client}
            isLoading={isLoading}
            contact={contact}
            isRestarting={isRestarting}
            onGo={goToPage}
          >
            <RunningPage
              key={`${document.app.id} ${document.app.release ?? ''} ${document.page.id}`}
              document={document}
              address={address}
              client={client}
              startRuntime={startRuntime}
              onOpen={handleOpen}
              onContact={setContact}
              onRestart={setRestarting}
            />
          </AppShell>
        </CopyHost>
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}

function ignore(): void {
  // What the app does as it is left is the app's affair; there is nothing to try again without an address.
}
