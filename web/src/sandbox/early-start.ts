import type { ViewDocument } from '../model/view'
import { storeOf } from './app-store'
import { libraryTexts } from './library-texts'
import { pageURL } from './page-url'
import type { LibraryText, StartMessage } from './protocol'
import { SandboxFrame } from './sandbox-frame'
import { sandboxAddress } from './spare-frame'

/** A sandbox that evaluates a page already. What it says waits for a listener. */
export interface StartedSandbox {
  readonly frame: SandboxFrame
  readonly sandbox: string
  readonly libraries: Promise<readonly LibraryText[]>
  /** The window's address when it was started. */
  readonly address: string
}

/** Of documents whose page has not been opened yet. */
const started = new WeakMap<ViewDocument, StartedSandbox>()

/** Starts a page's sandbox before there is anything to draw it. Whoever opens the page with this document takes it over. */
export function startEarly(document: ViewDocument, isDraft: boolean): void {
  const sandbox = sandboxAddress(document.app.slug, isDraft)
  const frame = new SandboxFrame(sandbox)
  const libraries = libraryTexts(document, window.fetch.bind(window))
  const address = window.location.href
  started.set(document, { frame, sandbox, libraries, address })
  void libraries.then((texts) => frame.post({ ...freshStart(document, isDraft), libraries: texts }))
}

/** The sandbox that works on a document, once. One that was loaded under another policy is dropped. */
export function takeStarted(document: ViewDocument, sandbox: string): StartedSandbox | undefined {
  const found = started.get(document)
  started.delete(document)
  if (found === undefined || found.sandbox === sandbox) return found
  found.frame.close()
  return undefined
}

/** How a page starts on which nothing has happened yet; its libraries are missing. */
export function freshStart(document: ViewDocument, isDraft: boolean): Omit<StartMessage, 'libraries'> {
  return {
    type: 'start',
    document,
    url: pageURL(window.location),
    mode: isDraft ? 'EDIT' : 'PUBLISHED',
    store: storeOf(document, isDraft).content(),
    meta: {},
    stopped: [],
    isCareful: false,
  }
}
