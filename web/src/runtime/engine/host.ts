/** What the engine asks of the world outside the sandbox. */
export interface EngineHost {
  /** Never rejects. */
  readonly runQuery: (run: QueryRun) => Promise<QueryReply>
  /** Rejects with an `Error` whose message user code sees. */
  readonly perform: (action: HostAction) => Promise<unknown>
  /** Keeps what the store holds, for the next page and the next visit. */
  readonly keepStore: (changes: readonly StoreChange[]) => void
  /** Runs `body` after some milliseconds; returns the canceller. */
  readonly later: (milliseconds: number, body: () => void) => () => void
}

export interface QueryRun {
  readonly queryID: string
  /** JSON values by slot. */
  readonly slots: Readonly<Record<string, unknown>>
  /** Milliseconds. */
  readonly timeout: number
  /** Run because the page opened or something changed, not because code asked for it. */
  readonly isAutomatic: boolean
  /** Run by an event that turns a page: a query with addresses of next and previous pages takes one of those. */
  readonly page?: PageTurn | undefined
}

export type PageTurn = 'next' | 'prev'

export type QueryReply =
  | { readonly ok: true; readonly data: unknown; readonly meta: ReplyMeta }
  | {
      readonly ok: false
      /** For user code; without one it reads `data`. */
      readonly message: string | undefined
      /** For the list of problems, where it says more. */
      readonly problem?: string
      readonly data?: unknown
      readonly meta: ReplyMeta
    }

export interface ReplyMeta {
  /** Of an API with its phrase: `200 OK`; of a database its own code, where it failed. */
  readonly statusCode?: string
  readonly headers?: Readonly<Record<string, unknown>>
}

export type AlertStyle = 'info' | 'success' | 'warning' | 'error' | 'default'

/** A request of user code to the page; the page checks it like any untrusted input. */
export type HostAction =
  | {
      readonly kind: 'navigate'
      readonly target: string
      readonly params: Readonly<Record<string, string>>
      readonly mode: 'SAME_WINDOW' | 'NEW_WINDOW'
    }
  | { readonly kind: 'alert'; readonly message: string; readonly style: AlertStyle }
  | { readonly kind: 'download'; readonly data: string | Blob; readonly fileName: string; readonly type?: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'confirm'; readonly message: string }
  | { readonly kind: 'postMessage'; readonly message: unknown; readonly target: string; readonly origin: string }
  | { readonly kind: 'signOut'; readonly redirect?: string }
  /** Answers with a {@link Position}. */
  | { readonly kind: 'locate'; readonly options: PositionOptions }
  | { readonly kind: 'watchPosition'; readonly options: PositionOptions }
  | { readonly kind: 'clearWatch' }
  /** Answers with an {@link OutsideAnswer}. */
  | { readonly kind: 'fetch'; readonly request: OutsideRequest }

/** A `fetch` of user code; it never carries credentials. */
export interface OutsideRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: Blob
  readonly mode: 'cors' | 'no-cors'
  readonly redirect: 'follow' | 'error' | 'manual'
}

export interface OutsideAnswer {
  readonly url: string
  /** 0: nothing but that something was sent may be known. */
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Blob
  readonly type: string
  readonly isRedirected: boolean
}

export interface PositionOptions {
  readonly enableHighAccuracy?: boolean
  /** Milliseconds. */
  readonly timeout?: number
  readonly maximumAge?: number
}

/** Where the device is, as the browser says it. */
export interface Position {
  readonly coords: Readonly<Record<string, number | null>>
  readonly timestamp: number
}

export type StoreChange =
  /** `persists`: outlives a reload. */
  | { readonly kind: 'set'; readonly key: string; readonly value: unknown; readonly persists: boolean }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'clear' }
