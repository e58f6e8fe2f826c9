/** An address to link to, or nothing: only schemes that cannot run code. */
export function safeHref(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = withoutBlanks(value)
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return text === '' ? undefined : value.trim()
  return ['http', 'https', 'mailto', 'tel', 'sms', 'ftp'].includes(scheme) ? value.trim() : undefined
}

/** Schemes that run code, or show what the app made as if it were a page of this server. */
const neverOpened: readonly string[] = ['javascript', 'vbscript', 'data', 'blob', 'file', 'filesystem', 'about', 'view-source']

/** An address that an app's code may lead to, of whatever program: `whatsapp://send?phone=1`. */
export function openable(text: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(withoutBlanks(text))?.[1]?.toLowerCase()
  return scheme === undefined || neverOpened.includes(scheme) ? undefined : text
}

/** Browsers ignore control characters and white space inside a scheme. */
function withoutBlanks(text: string): string {
  return text.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
}

/** An address of an image: web, this server, or the data itself. Bare base64 counts as a PNG. */
export function safeImage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (text === '') return undefined
  if (/^(https?:|blob:|data:image\/|\/(?!\/))/i.test(text)) return text
  return /^[A-Za-z0-9+/\s]{32,}={0,2}$/.test(text) ? `data:image/png;base64,${text}` : undefined
}

/** A comma before another address: addresses have commas of their own, and base64 of a JPEG begins with a slash. */
const betweenImages = /(?<!;base64),(?=\s*(?:https?:\/\/|data:image\/|blob:|\/))/

/** Addresses of images with commas between them, as cells of tables have them. */
export function safeImages(value: unknown): readonly string[] {
  const parts = typeof value === 'string' ? value.split(betweenImages) : []
  return parts.flatMap((part) => safeImage(part) ?? [])
}

/** An address of a video or sound. */
export function safeMedia(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return /^(https?:|blob:|data:(video|audio)\/|\/(?!\/))/i.test(value.trim()) ? value.trim() : undefined
}

/** Whether the page at `base` may hold that address in a frame: browsers show nothing without encryption in a page that has it. */
export function isFramable(url: string, base: string): boolean {
  return url.startsWith('https:') || (url.startsWith('http:') && !base.startsWith('https:'))
}
