/** A case of the conformance suite as its file says it; see e2e/conformance/README.md. */
export interface Case {
  readonly widgets?: readonly CaseWidget[]
  readonly queries?: Readonly<Record<string, CaseQuery>>
  readonly js?: Readonly<Record<string, string | CaseJSObject>>
  /** Further pages by name, for cases that go there. */
  readonly pages?: Readonly<Record<string, CasePage>>
  readonly user?: Readonly<Record<string, unknown>>
  readonly settings?: Readonly<Record<string, unknown>>
  /** What the store holds when the page opens. */
  readonly store?: Readonly<Record<string, unknown>>
  /** Address of the page behind its path: `?a=1#top`. */
  readonly url?: string
  readonly draft?: boolean
  readonly confirms?: boolean
  /** Draws the page with the viewer's own components. */
  readonly draw?: boolean
  /** Expressions that steps look at: each is a binding of its own. */
  readonly probes: readonly string[]
  /** Statements that steps run as events. */
  readonly events: readonly string[]
}

export type CasePage = Pick<Case, 'widgets' | 'queries' | 'js'>

/** `type`, `name` and stored properties. Texts with `{{` are bindings, or events under a name such as `onClick`. */
export interface CaseWidget {
  readonly type: string
  readonly name: string
  readonly children?: readonly CaseWidget[]
  readonly [property: string]: unknown
}

export interface CaseQuery {
  readonly slots?: Readonly<Record<string, string>>
  readonly runs?: 'manual' | 'onPageLoad' | 'automatic' | 'onPageUnload'
  readonly timeout?: number
  readonly asksFirst?: boolean
  readonly answer?: CaseAnswer | readonly CaseAnswer[]
}

/** What the server says to a run. */
export interface CaseAnswer {
  readonly data?: unknown
  readonly headers?: Readonly<Record<string, unknown>>
  readonly statusCode?: number
  /** The query failed: what the far side said. */
  readonly error?: string
  /** Milliseconds. */
  readonly delay?: number
  /** Comes only when a step releases it. */
  readonly held?: boolean
  /** No answer comes: the connection fails. */
  readonly unreachable?: boolean
  /** The whole body as the server would send it, for answers that are none of the above. */
  readonly body?: string
  /** Status of the response to the browser. */
  readonly status?: number
}

export interface CaseJSObject {
  readonly body: string
  readonly functions?: Readonly<Record<string, object>>
}
