import type { ViewDocument } from '../model/view'
import type { PageURL } from '../runtime/engine/app-entity'
import type { PositionNews } from '../runtime/engine/geolocation'
import type { HostAction, PageTurn, StoreChange } from '../runtime/engine/host'
import type { RunKind } from '../runtime/engine/running'
import type { RuntimeProblem } from '../runtime/page-runtime'

/** Values by widget and property. */
export type WidgetChanges = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** From the page to the sandbox. */
export type HostMessage =
  | StartMessage
  /** `sequence` grows with every change of meta properties and comes back with the patches that contain it. */
  | { readonly type: 'meta'; readonly sequence: number; readonly changes: WidgetChanges }
  | TriggerMessage
  | { readonly type: 'reset'; readonly id: number; readonly name: string; readonly withChildren: boolean }
  | { readonly type: 'leave'; readonly id: number }
  /** The page is gone. Code that is at work goes on; the answer comes when it has ended. */
  | { readonly type: 'finish'; readonly id: number }
  /** Another page of the app wrote into the store. */
  | { readonly type: 'store'; readonly changes: readonly StoreChange[] }
  | { readonly type: 'ask'; readonly id: number; readonly name: string; readonly question: string; readonly request: unknown }
  | { readonly type: 'url'; readonly url: PageURL }
  | { readonly type: 'acted'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: WireAnswer }
  | { readonly type: 'position'; readonly news: PositionNews }
  | { readonly type: 'ping'; readonly number: number }

export interface StartMessage {
  readonly type: 'start'
  readonly document: ViewDocument
  readonly url: PageURL
  readonly mode: 'EDIT' | 'PUBLISHED'
  readonly store: Readonly<Record<string, unknown>>
  readonly meta: WidgetChanges
  readonly stopped: readonly string[]
  readonly libraries: readonly LibraryText[]
  /** Announce every piece of code before it runs, to find the one that blocks. */
  readonly isCareful: boolean
}

/** A library on its way into the sandbox: its text, or why there is none. */
export interface LibraryText {
  readonly name: string
  readonly accessors: readonly string[]
  readonly text: string
  readonly problem?: string
}

export interface TriggerMessage {
  readonly type: 'trigger'
  readonly id: number
  readonly sequence: number
  readonly name: string
  readonly path: string
  readonly context: Readonly<Record<string, unknown>>
  /** Meta changes that happen before the code runs. */
  readonly meta: Readonly<Record<string, unknown>>
  readonly page?: PageTurn | undefined
}

/** The server's answer to a query as it came; the sandbox reads it. */
export type WireAnswer =
  | { readonly kind: 'body'; readonly status: number; readonly body: Blob }
  | { readonly kind: 'failed'; readonly message: string }

/** From the sandbox to the page. Comes from user code for all the page knows: see messages.ts. */
export type SandboxMessage =
  | { readonly type: 'ready'; readonly widgets: WidgetChanges }
  | { readonly type: 'patch'; readonly sequence: number; readonly widgets: WidgetChanges }
  | { readonly type: 'act'; readonly id: number; readonly action: HostAction }
  | {
      readonly type: 'query'
      readonly id: number
      readonly queryID: string
      readonly slots: Readonly<Record<string, unknown>>
      readonly timeout: number
      readonly isAutomatic: boolean
      readonly page?: PageTurn | undefined
    }
  /** A trigger, reset, leave or finish ended. */
  | { readonly type: 'done'; readonly id: number; readonly success: boolean; readonly error?: string }
  /** The answer to a question of a component. */
  | { readonly type: 'told'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'problems'; readonly problems: readonly RuntimeProblem[] }
  | { readonly type: 'store'; readonly changes: readonly StoreChange[] }
  /** Code is about to run: the one to blame if no answer comes. */
  | { readonly type: 'begin'; readonly place: string; readonly kind: RunKind }
  | { readonly type: 'pong'; readonly number: number }
  | { readonly type: 'failed'; readonly message: string }
