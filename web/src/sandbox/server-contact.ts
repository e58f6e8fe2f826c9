import type { ServerContact } from '../runtime/page-runtime'

/** What a proxy says when the server behind it is away. */
const gatewayStatuses = [502, 503, 504]
/** No problem document is longer. */
const longestProblem = 10_000

/** What an answer to a run says of the server itself. What a query failed of is the application's affair. */
export async function contactOf(status: number, body: Blob): Promise<ServerContact> {
  if (status === 401 && (await codeOf(body)) === 'session.missing') return 'signedOut'
  // The server itself always says in JSON what went wrong.
  return gatewayStatuses.includes(status) && !body.type.includes('json') ? 'unreachable' : 'answers'
}

async function codeOf(body: Blob): Promise<unknown> {
  if (body.size > longestProblem) return undefined
  try {
    return (JSON.parse(await body.text()) as { readonly code?: unknown } | null)?.code
  } catch {
    return undefined
  }
}
