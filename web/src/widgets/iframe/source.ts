import { isFramable, safeHref } from '../html/urls'

/** An address as a frame takes it, or why it can't be one. */
export type FrameSource =
  | { readonly kind: 'none' }
  /** Not of a kind that a page may hold; a person may still open it. */
  | { readonly kind: 'refused'; readonly url: string | undefined }
  | { readonly kind: 'page'; readonly url: string; readonly sandbox: string; readonly allow: string }

const rights = 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-presentation'
const devices = 'fullscreen; clipboard-write'

/** Pages of other origins keep their own origin, else nobody could be signed in there; ours never lend theirs. */
export function frameSource(source: string, base: string): FrameSource {
  const text = source.trim()
  if (text === '') return { kind: 'none' }
  const url = absolute(safeHref(text), base)
  if (url === undefined) return { kind: 'refused', url: undefined }
  const isOwn = url.origin === new URL(base).origin
  if (isOwn) return { kind: 'page', url: url.href, sandbox: rights, allow: devices }
  if (!isFramable(url.href, base)) return { kind: 'refused', url: url.href }
  // A person's own click may lead on to a sign-in or a payment, as the app's code may at any time; the page itself may not.
  const sandbox = `${rights} allow-same-origin allow-top-navigation-by-user-activation`
  // Calls and scans need what a page of ours, which an app may have written, gets only through the widgets for it.
  return { kind: 'page', url: url.href, sandbox, allow: `${devices}; camera; microphone` }
}

function absolute(href: string | undefined, base: string): URL | undefined {
  if (href === undefined) return undefined
  try {
    return new URL(href, base)
  } catch {
    return undefined
  }
}
