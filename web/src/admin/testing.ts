/** What the page sent to the fake server. */
export interface SentRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

export interface FakeServer {
  readonly fetch: typeof fetch
  readonly sent: readonly SentRequest[]
}

/** Answers by `METHOD /path` below `/api/v1`; a function sees the request. Others get 404. */
export type FakeAnswers = Readonly<Record<string, FakeAnswer | ((request: SentRequest) => FakeAnswer)>>

export interface FakeAnswer {
  readonly status?: number
  readonly body?: unknown
}

export function fakeServer(answers: FakeAnswers): FakeServer {
  const sent: SentRequest[] = []
  const fakeFetch: typeof fetch = async (url, init) => {
    const path = String(url).replace('/api/v1', '')
    const method = init?.method ?? 'GET'
    const request = { method, path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined }
    sent.push(request)
    const answer = answers[`${method} ${path}`] ?? { status: 404, body: { code: 'request.not_found', title: 'Nothing' } }
    const { status = 200, body } = typeof answer === 'function' ? answer(request) : answer
    return new Response(body === undefined ? null : JSON.stringify(body), { status })
  }
  return { fetch: fakeFetch, sent }
}
