import type { PageLink } from '../../model/view'
import { openable } from '../../widgets/html/urls'
import { type Address, pagePath, withKept } from '../address'
import { messages } from '../messages'

export interface Target {
  readonly url: string
  /** A page of this app: no reload. */
  readonly isInternal: boolean
}

/**
 * Where `navigateTo` leads: a page by its exact name, else a web address.
 * @param search query of the present address; how the app is shown stays
 * @throws Error with a message for the app's code
 */
export function resolveTarget(
  target: string,
  params: Readonly<Record<string, string>>,
  pages: readonly PageLink[],
  address: Address,
  search = '',
): Target {
  const named = pages.find(({ name }) => name === target)
  const former = named === undefined ? formerPage(target) : undefined
  const page = named ?? pages.find(({ slug }) => slug === former?.slug)
  if (page) {
    const query = new URLSearchParams(former?.query)
    for (const [name, value] of Object.entries(params)) query.set(name, value)
    return { url: `${withKept(`${pagePath(address, page.slug)}?${query}`, search)}${former?.hash ?? ''}`, isInternal: true }
  }
  const url = webAddress(target.trim())
  if (url === undefined) throw new Error(messages.invalidTarget)
  return { url: withParams(url, params), isInternal: false }
}

/** What an address of the platform that the app comes from says: `/app/<app>/<page>-<24 hex digits>?<query>#<hash>`. */
function formerPage(target: string): { readonly slug: string; readonly query: string; readonly hash: string } | undefined {
  const found = /^(?:https?:\/\/[^/]+)?\/app\/[^/]+\/([^/?#]+)-[0-9a-f]{24}(?:\/[^?#]*)?(?:\?([^#]*))?(#.*)?$/.exec(target)
  return found === null ? undefined : { slug: found[1] ?? '', query: found[2] ?? '', hash: found[3] ?? '' }
}

function webAddress(text: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text)) return openable(text)
  if (/^\/(?![/\\])/.test(text)) return text
  return /^([\w-]+\.)+[a-z]{2,}([:/?#]|$)/i.test(text) || /^[\w.-]+:\d+(\/|$)/.test(text) ? `https://${text}` : undefined
}

function withParams(url: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(params)).toString()
  if (query === '') return url
  const [before = '', hash] = url.split('#', 2)
  return `${before}${before.includes('?') ? '&' : '?'}${query}${hash === undefined ? '' : `#${hash}`}`
}
