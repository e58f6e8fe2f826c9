import type { WidgetProps } from '../widgets/definition'
import type { PositionNews } from './engine/geolocation'
import type { Position, PositionOptions } from './engine/host'

/** What a running page offers to the components that draw it. Implemented by the sandbox host. */
export interface PageRuntime {
  /** Evaluated properties by widget name; the same object until something in it changes. `undefined`: no such widget. */
  readonly widget: (name: string) => WidgetProps | undefined
  /** Calls back after the widget's evaluated properties changed; returns the unsubscriber (useSyncExternalStore). */
  readonly subscribe: (name: string, listener: () => void) => () => void
  /** Sets meta properties at once; evaluation follows (§4.1). */
  readonly setMeta: (name: string, changes: Readonly<Record<string, unknown>>) => void
  /** Evaluation of changes that are about to be set may begin; nothing is shown before they are. */
  readonly expectMeta?: (name: string, changes: Readonly<Record<string, unknown>>) => void
  /** Runs the event code at a property path, such as `onClick` or `primaryColumns.edit.onClick`. */
  readonly trigger: (name: string, path: string, options?: TriggerOptions) => Promise<TriggerOutcome>
  /** Asks the widget's definition about properties that stay inside; `undefined` when nothing answers. */
  readonly ask: (name: string, question: string, request?: unknown) => Promise<unknown>
  /** Resets a widget's meta properties to their defaults. */
  readonly reset: (name: string, withChildren: boolean) => Promise<void>
  /** Rows of a list widget: evaluated properties of template widgets per item (§8.2). */
  readonly status: () => RuntimeStatus
  readonly subscribeStatus: (listener: () => void) => () => void
  readonly dispose: () => void
}

export interface TriggerOptions {
  /** Names visible to the event code only: `currentRow`, `currentItem`, `currentIndex`. */
  readonly context?: Readonly<Record<string, unknown>>
  /** Meta changes that happen before the code runs. */
  readonly meta?: Readonly<Record<string, unknown>>
  readonly event?: 'click' | 'nextPage' | 'previousPage' | 'other'
}

export interface TriggerOutcome {
  readonly success: boolean
}

export interface RuntimeStatus {
  readonly phase: 'starting' | 'ready' | 'restarting' | 'failed'
  /** Errors of bindings and events since the page was opened, newest last, bounded. */
  readonly problems: readonly RuntimeProblem[]
}

export interface RuntimeProblem {
  /** `Table1.tableData`, `JSObject1.load`, `Button1.onClick`. */
  readonly place: string
  readonly message: string
  readonly kind: 'syntax' | 'evaluation' | 'validation' | 'cycle' | 'event' | 'query' | 'stopped'
  readonly count: number
}

/**
 * How a page stands with its own server, seen by its last run of a query. `answers`: the server said something, be it that the query failed;
 * `signedOut`: the session is missing or over.
 */
export type ServerContact = 'answers' | 'signedOut' | 'unreachable'

/** What the page does on behalf of user code; each call comes from the sandbox and is validated first. */
export interface PageActions {
  readonly navigate: (target: string, params: Readonly<Record<string, string>>, mode: 'SAME_WINDOW' | 'NEW_WINDOW') => Promise<void>
  readonly alert: (message: string, style: 'info' | 'success' | 'warning' | 'error' | 'default') => void
  readonly download: (data: string | Blob, fileName: string, type: string | undefined) => Promise<void>
  readonly copy: (text: string) => Promise<void>
  readonly confirm: (message: string) => Promise<boolean>
  readonly postMessage: (message: unknown, widget: string | 'window', origin: string) => void
  readonly locate: (options: PositionOptions) => Promise<Position>
  /** Tells positions until the function that it returns is called. */
  readonly watchPosition: (options: PositionOptions, onNews: (news: PositionNews) => void) => () => void
  readonly signOut: (redirect: string | undefined) => Promise<void>
}
