/** An address to link to, or nothing: only schemes that cannot run code. */
export function safeHref(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  // Browsers ignore control characters and white space inside a scheme.
  const text = value.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return text === '' ? undefined : value.trim()
  return ['http', 'https', 'mailto', 'tel', 'sms', 'ftp'].includes(scheme) ? value.trim() : undefined
}

/** An address of an image: web, this server, or the data itself. Bare base64 counts as a PNG. */
export function safeImage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (text === '') return undefined
  if (/^(https?:|blob:|data:image\/|\/(?!\/))/i.test(text)) return text
  return /^[A-Za-z0-9+/\s]{32,}={0,2}$/.test(text) ? `data:image/png;base64,${text}` : undefined
}

/** An address of a video or sound. */
export function safeMedia(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return /^(https?:|blob:|data:(video|audio)\/|\/(?!\/))/i.test(value.trim()) ? value.trim() : undefined
}
