import type { OutsideAnswer, OutsideRequest } from '../../runtime/engine/host'

/** Milliseconds after which nobody waits any more. */
const patience = 5 * 60_000
/** The browser tells of a blocked host a moment after the request has failed. */
const telling = 50

/** Hosts that this document's policy kept requests from. */
const blocked = new Set<string>()

/** Sends a request of an app's code; this document's policy decides where it may go. Never rejects. */
export async function request(asked: OutsideRequest): Promise<{ readonly answer: OutsideAnswer } | { readonly problem: string }> {
  const { url, method, mode, redirect, headers, body } = asked
  const { host } = new URL(url)
  addEventListener('securitypolicyviolation', noteBlocked)
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), patience)
  try {
    const response = await fetch(url, {
      method,
      mode,
      redirect,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      body: body ?? null,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    })
    return { answer: await read(response) }
  } catch {
    await new Promise((done) => setTimeout(done, telling))
    return { problem: blocked.has(host) ? notAllowed(host) : `${host} can't be reached, or does not let apps of other sites read its answers` }
  } finally {
    clearTimeout(timer)
  }
}

function noteBlocked({ blockedURI }: SecurityPolicyViolationEvent): void {
  const [, host] = /^https?:\/\/([^/?#]+)/.exec(blockedURI) ?? []
  if (host !== undefined) blocked.add(host)
}

function notAllowed(host: string): string {
  return `This app may not call ${host}. A developer of the app can allow it in its settings, or use a query instead`
}

async function read(response: Response): Promise<OutsideAnswer> {
  const { url, status, statusText, type, redirected: isRedirected } = response
  return { url, status, statusText, type, isRedirected, headers: [...response.headers.entries()], body: await response.blob() }
}
