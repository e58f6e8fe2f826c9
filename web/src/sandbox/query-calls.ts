import { withFileContents } from '../runtime/kept-files'
import type { PageTurn, QueryRun } from '../runtime/engine/host'
import type { ServerContact } from '../runtime/page-runtime'
import type { WireAnswer } from './protocol'
import { contactOf } from './server-contact'

/** Where the queries of an app are run. */
export interface QueryEndpoint {
  /** `/api/v1`. */
  readonly api: string
  readonly app: string
  readonly isDraft: boolean
  /** Another one than the default; only drafts have a choice. */
  readonly environment?: string | undefined
  /** The page belongs to somebody signed in: at a public app, runs after the end of their session would be a visitor's. */
  readonly needsSession: boolean
  readonly fetch: typeof fetch
  /** Hears after every run how the page stands with its server, whatever the app's code makes of a failure. */
  readonly onContact: (contact: ServerContact) => void
}

/** A run that the sandbox asks for. */
export type AskedRun = Omit<QueryRun, 'queryID'>

interface QueryCall {
  readonly slots: Readonly<Record<string, unknown>>
  readonly page: PageTurn | undefined
}

/** How long after a query's own deadline the request is given up. */
const grace = 5000
const mostAtOnce = 200

/** Sends values of queries to the server; the answers are not read here. */
export class QueryCalls {
  private readonly running = new Map<AbortController, AskedRun>()
  private lastRun = 0
  /** The last run that met no session. */
  private signedOutRun = 0

  constructor(private readonly endpoint: QueryEndpoint, private readonly known: ReadonlySet<string>) {}

  async run(queryID: string, asked: AskedRun): Promise<WireAnswer> {
    const { slots, timeout, page } = asked
    if (!this.known.has(queryID)) return { kind: 'failed', message: 'There is no such query on this page' }
    if (this.running.size >= mostAtOnce) return { kind: 'failed', message: 'Too many queries run at once' }
    const controller = new AbortController()
    this.running.set(controller, asked)
    const timer = setTimeout(() => controller.abort(), timeout + grace)
    try {
      return await this.request(queryID, { slots, page }, controller.signal)
    } catch {
      const message = controller.signal.aborted ? `The query did not answer within ${timeout} ms` : 'The server can\'t be reached'
      return { kind: 'failed', message }
    } finally {
      clearTimeout(timer)
      this.running.delete(controller)
    }
  }

  /** Whether something is under way that code asked for. */
  get isRunningForCode(): boolean {
    return [...this.running.values()].some(({ isAutomatic }) => !isAutomatic)
  }

  /** Gives up everything that is under way. */
  close(): void {
    this.running.forEach((_, controller) => controller.abort())
  }

  private async request(queryID: string, call: QueryCall, signal: AbortSignal): Promise<WireAnswer> {
    const { api, app, isDraft, environment, needsSession, fetch: send } = this.endpoint
    const draft = isDraft ? '/draft' : ''
    this.lastRun += 1
    const run = this.lastRun
    const url = `${api}/apps/${encodeURIComponent(app)}${draft}/queries/${encodeURIComponent(queryID)}/run`
    const content = await bodyOf({ ...call, environment: isDraft ? environment : undefined, needsSession: needsSession || undefined })
    try {
      const response = await send(url, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: content,
        signal,
      })
      const body = await response.blob()
      this.tell(run, await contactOf(response.status, body))
      return { kind: 'body', status: response.status, body }
    } catch (error) {
      if (!signal.aborted) this.tell(run, 'unreachable')
      throw error
    }
  }

  /** A run that was sent before the session ended says nothing of the session now. */
  private tell(run: number, contact: ServerContact): void {
    if (contact === 'answers' && run < this.signedOutRun) return
    if (contact === 'signedOut') this.signedOutRun = Math.max(run, this.signedOutRun)
    this.endpoint.onContact(contact)
  }
}

/** Files that stayed in the page are read only now. */
async function bodyOf(call: QueryCall & { readonly environment: string | undefined; readonly needsSession: true | undefined }): Promise<string> {
  const body = JSON.stringify(call)
  return body.includes('blob:') ? JSON.stringify({ ...call, slots: await withFileContents(call.slots) }) : body
}
