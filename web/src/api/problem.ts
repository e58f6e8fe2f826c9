import { isRecord } from '../lib/records'

/** A failure as the server tells it (application/problem+json), or as the browser met it. */
export interface Problem {
  /** Stable name, such as `revision.stale`; `client.*` when no answer of the server came. */
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly hint?: string | undefined
  /** A field, a step, a line of a file. */
  readonly place?: string | undefined
  readonly requestID?: string | undefined
  /** With `revision.stale`. */
  readonly currentRevision?: number | undefined
  /** Seconds to wait. */
  readonly retryAfter?: number | undefined
  /** What a datasource answered; developers only. */
  readonly upstream?: Upstream | undefined
}

export interface Upstream {
  readonly step: string
  readonly code?: string | undefined
  readonly message?: string | undefined
}

/** What a call gives: the value, or the problem in words. Calls never throw, except when cancelled. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export function failure(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem }
}

/** Reads a failed answer; anything that is not a problem document becomes one with plain words. */
export function problemFrom(status: number, body: unknown, requestID: string | null, retryAfter: string | null): Problem {
  const fields = isRecord(body) ? body : {}
  const fallback = wordsForStatus(status)
  return {
    code: text(fields.code) ?? 'client.unexpected_answer',
    status,
    title: text(fields.title) ?? fallback.title,
    detail: text(fields.detail) ?? fallback.detail,
    hint: text(fields.hint),
    place: text(fields.place),
    requestID: text(fields.requestID) ?? requestID ?? undefined,
    currentRevision: number(fields.currentRevision),
    retryAfter: seconds(retryAfter),
    upstream: upstreamFrom(fields.upstream),
  }
}

/** The request never got an answer. */
export const unreachable: Problem = {
  code: 'client.unreachable',
  status: 0,
  title: 'The server cannot be reached',
  detail: 'No answer came. The server may be restarting, or the network is down.',
  hint: 'Check the connection and try again.',
}

function upstreamFrom(value: unknown): Upstream | undefined {
  if (!isRecord(value)) return undefined
  const step = text(value.step)
  return step === undefined ? undefined : { step, code: text(value.code), message: text(value.message) }
}

function wordsForStatus(status: number): { readonly title: string; readonly detail: string } {
  if (status === 413) return { title: 'Too large', detail: 'The server does not accept that much at once.' }
  if (status === 429) return { title: 'Too many attempts', detail: 'Wait a little and try again.' }
  if (status === 502 || status === 503 || status === 504) {
    return { title: 'The server is not ready', detail: 'It may be starting or stopping. Try again in a moment.' }
  }
  return { title: 'Something went wrong', detail: `The server answered with status ${status}.` }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function seconds(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined
}
