import type { Case, CaseAnswer } from './case'
import { documentOf } from './document'

/** A run that reached the server. */
export interface Request {
  readonly query: string
  readonly slots: unknown
}

/** Stands in for the server: knows one app, the case, and answers as the case says. */
export class CaseServer {
  readonly requests: Request[] = []
  private readonly waiting = new Map<string, (() => void)[]>()
  private readonly answers = new Map<string, CaseAnswer[]>()

  constructor(private readonly id: string, private readonly source: Case) {
    for (const { queries = {} } of [source, ...Object.values(source.pages ?? {})]) {
      for (const [name, { answer }] of Object.entries(queries)) this.answer(name, answer ?? { data: null })
    }
  }

  /** What a query is answered from now on: one after the other, the last again and again. */
  answer(query: string, answers: CaseAnswer | readonly CaseAnswer[]): void {
    this.answers.set(query, Array.isArray(answers) ? [...(answers as CaseAnswer[])] : [answers as CaseAnswer])
  }

  /** Lets the answers go that are held back. */
  release(query: string): void {
    this.waiting.get(query)?.forEach((go) => go())
    this.waiting.delete(query)
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input), location.href)
    const query = /\/queries\/([^/]+)\/run$/.exec(url.pathname)?.[1]
    if (query !== undefined) return this.run(decodeURIComponent(query), String(init?.body))
    if (url.pathname.endsWith('/view')) return json(documentOf(this.id, this.source, url.searchParams.get('page') ?? undefined))
    if (url.pathname.endsWith('/bootstrap')) return this.bootstrap()
    return json({ title: 'Not found' }, 404)
  }

  /** Of the person and the server what runs of queries would meet now. */
  private bootstrap(): Response {
    const next = [...this.answers.values()].map(([answer]) => answer ?? {})
    if (next.some(({ unreachable }) => unreachable)) throw new TypeError('Failed to fetch')
    const user = next.some(({ status }) => status === 401) ? null : { id: 'u', email: 'ada@example.com', name: 'Ada', isOwner: false }
    return json({ isSetUp: true, signUpOpen: false, user })
  }

  private async run(query: string, body: string): Promise<Response> {
    this.requests.push({ query, slots: (JSON.parse(body) as { slots: unknown }).slots })
    const left = this.answers.get(query) ?? []
    const answer = (left.length > 1 ? left.shift() : left[0]) ?? {}
    if (answer.held) await new Promise<void>((go) => this.waiting.set(query, [...(this.waiting.get(query) ?? []), go]))
    if (answer.delay !== undefined) await new Promise((done) => setTimeout(done, answer.delay))
    if (answer.unreachable) throw new TypeError('Failed to fetch')
    if (answer.body !== undefined) return new Response(answer.body, { status: answer.status ?? 200 })
    if (answer.error !== undefined) {
      return json({ code: 'upstream', detail: answer.error, upstream: { message: answer.error } }, answer.status ?? 502)
    }
    const meta = { ok: true, statusCode: answer.statusCode ?? 200, ...(answer.headers && { headers: answer.headers }) }
    return json({ data: answer.data ?? null, meta }, answer.status ?? 200)
  }
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } })
}
