import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Client } from '../api/client'
import type { ViewDocument } from '../model/view'
import type { ServerContact } from '../runtime/page-runtime'
import { loadViews } from '../widgets/components'
import { PageContext } from '../widgets/page'
import { createPageActions } from './actions/page-actions'
import type { Address } from './address'
import { useAlert } from './alerts/AlertHost'
import { useConfirm } from './alerts/ConfirmHost'
import { useCopy } from './alerts/CopyHost'
import { Canvas } from './canvas/Canvas'
import { MainCanvas } from './canvas/MainCanvas'
import { ModalLayer } from './canvas/ModalLayer'
import { chosenEnvironment } from './environment'
import { EnvironmentChoice } from './problems/EnvironmentChoice'
import { ProblemsButton } from './problems/ProblemsButton'
import { LoadingCanvas } from './states/LoadingPage'
import { ForeignLayout, hasForeignLayout } from './states/ForeignLayout'
import { RuntimeFailed } from './states/RuntimeFailed'
import { readingOf } from './direction'
import { themeVariables } from './theme'
import { useTopLayer } from './top-layer'
import type { OpenPage, StartRuntime } from './ViewerApp'
import { RuntimeScope } from './RuntimeScope'
import { ViewerContext } from './viewer-context'
import './page.css'

export interface RunningPageProps {
  readonly document: ViewDocument
  readonly address: Address
  readonly client: Client
  readonly startRuntime: StartRuntime
  /** Tells which page is open now. */
  readonly onOpen: (page: OpenPage | undefined) => void
  /** Hears how the app stands with its server. */
  readonly onContact: (contact: ServerContact) => void
  /** Hears whether the page's code is being started again. */
  readonly onRestart: (isRestarting: boolean) => void
}

/** One page while it is open; its runtime lives exactly as long. */
export function RunningPage({ document, address, client, startRuntime, onOpen, onContact, onRestart }: RunningPageProps): JSX.Element {
  const alert = useAlert()
  const confirm = useConfirm()
  const copy = useCopy()
  const [runtime, setRuntime] = useState<OpenPage>()
  const latest = useRef({ document, address })
  latest.current = { document, address }
  // An effect, because a runtime holds a frame and a worker that must be let go.
  useEffect(() => {
    const { document: opened, address: place } = latest.current
    loadViews(opened.page.layout)
    const actions = createPageActions({ document: opened, address: place, client, alert, confirm, copy })
    const options = { isDraft: place.mode === 'draft', environment: chosenEnvironment(opened.app.id), onContact }
    const started = startRuntime(opened, actions, options)
    setRuntime(started)
    onOpen(started)
    window.addEventListener('popstate', started.moved)
    return () => {
      window.removeEventListener('popstate', started.moved)
      onOpen(undefined)
      started.dispose()
    }
  }, [client, alert, confirm, copy, startRuntime, onOpen, onContact])
  const { settings } = document.app
  const { direction, mirrorsGrid } = readingOf(document.page.layout, window.location.search)
  return (
    <div
      className={mirrorsGrid ? 'sw-page' : 'sw-page sw-page-plain-grid'}
      dir={direction}
      style={themeVariables(settings.theme)}
      data-sw-page={document.page.slug}
    >
      {runtime ? <DrawnPage runtime={runtime} document={document} address={address} client={client} onRestart={onRestart} /> : <LoadingCanvas />}
    </div>
  )
}

interface DrawnPageProps {
  readonly runtime: OpenPage
  readonly document: ViewDocument
  readonly address: Address
  readonly client: Client
  readonly onRestart: (isRestarting: boolean) => void
}

function DrawnPage({ runtime, document, address, client, onRestart }: DrawnPageProps): JSX.Element {
  const { settings } = document.app
  const status = useSyncExternalStore(runtime.subscribeStatus, runtime.status)
  const viewer = useMemo(
    () => ({
      runtime,
      positioning: settings.positioning,
      collapsesInvisible: settings.collapsesInvisibleWidgets,
    }),
    [runtime, settings],
  )
  const isRestarting = status.phase === 'restarting'
  // An effect, because what is around the page tells it.
  useEffect(() => {
    onRestart(isRestarting)
    return () => onRestart(false)
  }, [isRestarting, onRestart])
  const top = useTopLayer()
  const [showsProblems, setShowsProblems] = useState(false)
  const surface = useMemo(
    () => ({ Canvas, RuntimeScope, hasNarrowEdges: settings.positioning === 'auto', map: document.app.map ?? undefined }),
    [settings, document.app.map],
  )
  if (status.phase === 'failed') return <RuntimeFailed />
  const tools = (
    <ProblemsButton problems={status.problems} isOpen={showsProblems} onToggle={setShowsProblems}>
      <EnvironmentChoice app={document.app.id} client={client} />
    </ProblemsButton>
  )
  return (
    <PageContext.Provider value={surface}>
      <ViewerContext.Provider value={viewer}>
        {status.phase === 'starting' ? (
          <LoadingCanvas />
        ) : (
          <div className="sw-page-content" data-page-state={status.phase}>
            {hasForeignLayout(document.page.layout) ? (
              <ForeignLayout />
            ) : (
              <MainCanvas node={document.page.layout} width={settings.width} title={document.page.name} />
            )}
            <ModalLayer root={document.page.layout} />
          </div>
        )}
        {address.mode === 'draft' && (top.tagName === 'DIALOG' ? createPortal(tools, top) : tools)}
      </ViewerContext.Provider>
    </PageContext.Provider>
  )
}
