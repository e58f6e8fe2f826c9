import type { OutsideAnswer, OutsideRequest } from '../../runtime/engine/host'
import type { Refusal } from './refusal'

/**
 * Between the page and foreign content. Three documents: the page; the outer frame (`/embedded.html`, ours, without
 * an origin, under a policy of its own); and inside it the content, in a frame without an origin either. The outer
 * frame's policy also bounds where the content can navigate to, so it can't carry data away by going elsewhere.
 */

/** What the outer frame is to show. */
export type Content =
  /** A custom widget: our bridge script runs before its own code. */
  | {
      readonly kind: 'widget'
      readonly html: string
      readonly css: string
      readonly js: string
      /** The script with Steward's own React, for code that takes React from a CDN (`own-react.ts`). */
      readonly react?: string
    }
  /** A document as it is. */
  | { readonly kind: 'document'; readonly source: string }

/** Page → outer frame, over the port. */
export type PageOrder =
  | Content
  /** A `fetch` of the app's code; only in a frame that shows nothing. */
  | { readonly kind: 'request'; readonly id: number; readonly request: OutsideRequest }

/** Outer frame → page, over the port that the page handed over with its first content. */
export type OuterMessage =
  /** The bridge is there; the message carries its port. A reload of the content sends it again. */
  | { readonly type: 'bridge' }
  /** The content posted a message to its parent. */
  | { readonly type: 'message'; readonly data: unknown }
  /** A document of the app's own could not load something. */
  | { readonly type: 'blocked'; readonly refusal: Refusal }
  | { readonly type: 'answer'; readonly id: number; readonly reply: { readonly answer: OutsideAnswer } | { readonly problem: string } }

export interface WidgetSize {
  readonly width: number
  readonly height: number
}

export type Values = Readonly<Record<string, unknown>>

/** Page → bridge. `seen` counts the updates of the model that are part of it. */
export type PageMessage =
  | { readonly type: 'ready'; readonly model: Values; readonly ui: WidgetSize; readonly theme: Values; readonly mode: string; readonly seen: number }
  | { readonly type: 'model'; readonly model: Values; readonly seen: number }
  | { readonly type: 'ui'; readonly ui: WidgetSize }
  | { readonly type: 'theme'; readonly theme: Values }

/** Bridge → page; checked there like any untrusted input. */
export type BridgeMessage =
  | { readonly type: 'update'; readonly data: Values }
  | { readonly type: 'event'; readonly name: string; readonly context: Values }
  | { readonly type: 'height'; readonly pixels: number }
  | ({ readonly type: 'blocked' } & Refusal)
