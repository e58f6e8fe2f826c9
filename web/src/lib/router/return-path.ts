/**
 * Where to go after signing in, from an untrusted text: a path of this origin or `undefined`.
 * Refuses everything that a browser could read as another origin (`//host`, `/\host`, schemes).
 */
export function safeReturnPath(text: string | null, origin: string): string | undefined {
  if (text === null || !/^\/(?![/\\])/.test(text) || hasControlCharacter(text)) return undefined
  try {
    const url = new URL(text, origin)
    // `/..//host` becomes `//host` only now.
    if (url.origin !== origin || url.pathname.startsWith('//')) return undefined
    return `${url.pathname}${url.search}${url.hash}`
  } catch {
    return undefined
  }
}

// Browsers drop tabs and line breaks inside a URL, which can turn `/<tab>/host` into `//host`.
function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\x7f')
}
