import type { QueryReply, ReplyMeta } from '../runtime/engine/host'
import type { WireAnswer } from './protocol'
import { statusText } from './status-text'

/** Reads what the server said to a query: `{data, meta}`, or a problem document. */
export async function readAnswer(answer: WireAnswer): Promise<QueryReply> {
  if (answer.kind === 'failed') return failure(answer.message, {})
  const body = parse(await answer.body.text())
  if (answer.status >= 400) return problem(body, answer.status)
  if (!isRecord(body) || !isRecord(body['meta'])) return failure('The answer broke off before its end', {})
  const meta = body['meta']
  const isRefusal = typeof meta['statusCode'] === 'number' && meta['statusCode'] >= 400
  if (meta['ok'] === false && !isRefusal) return failure(detailOf(meta['error']) ?? 'The query failed on the way', replyMeta(meta))
  const data = meta['binary'] === true ? decodeBinary(body['data']) : body['data']
  return meta['ok'] === false ? refusal(data, replyMeta(meta)) : { ok: true, data, meta: replyMeta(meta) }
}

/** How much of a body the list of problems shows. */
const longestExcerpt = 300

/** What an API said with a status from 400 on is for the app to read; only a text is its message too. */
function refusal(data: unknown, meta: ReplyMeta): QueryReply {
  const body = typeof data === 'string' ? data : JSON.stringify(data ?? null)
  const excerpt = body.length > longestExcerpt ? `${body.slice(0, longestExcerpt)} …` : body
  return { ok: false, data, message: asText(data), problem: `The API answered ${meta.statusCode}: ${excerpt}`, meta }
}

function problem(body: unknown, status: number): QueryReply {
  const upstream = isRecord(body) && isRecord(body['upstream']) ? body['upstream'] : undefined
  const message = asText(upstream?.['message']) ?? detailOf(body) ?? `The server answered ${status}`
  return failure(message, { statusCode: asText(upstream?.['code']) ?? statusText(status) })
}

function failure(message: string, meta: ReplyMeta): QueryReply {
  return { ok: false, message, meta }
}

function replyMeta(meta: Readonly<Record<string, unknown>>): ReplyMeta {
  const { statusCode, headers } = meta
  return {
    ...(typeof statusCode === 'number' ? { statusCode: statusText(statusCode) } : {}),
    ...(isRecord(headers) ? { headers } : {}),
  }
}

function detailOf(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  return asText(body['detail']) ?? asText(body['title'])
}

/** Binary answers travel as base64; apps expect one character per byte. */
function decodeBinary(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return atob(data)
  } catch {
    return data
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
