/**
 * Splits a stored text into plain segments and bindings (`{{ … }}`).
 *
 * Braces are counted as in every app written so far; on top of that quotes, templates, comments and regular
 * expressions are understood, so `{{ '}}' }}` works too. A text whose braces never close under the quote-aware reading is split by
 * counting alone.
 */
export function splitText(text: string): readonly string[] {
  return split(text.trim(), endOfBinding) ?? split(text.trim(), endByCounting) ?? [text.trim()]
}

/** True if the text holds `{{` and, later, `}}`. */
export function isDynamic(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const start = value.indexOf('{{')
  return start >= 0 && value.indexOf('}}', start + 2) >= 0
}

/** The code of a segment, without its braces; empty for a plain segment. */
export function snippetOf(segment: string): string {
  return isDynamic(segment) ? segment.slice(2, -2) : ''
}

/** Every code snippet of a text, in order. */
export function snippetsOf(text: string): readonly string[] {
  return splitText(text).map(snippetOf).filter((code) => code !== '')
}

type EndFinder = (text: string, start: number) => number

/** `undefined`: a binding opens and never closes under this way of reading. */
function split(text: string, endOf: EndFinder): string[] | undefined {
  const segments: string[] = []
  let rest = 0
  for (;;) {
    const start = text.indexOf('{{', rest)
    if (start < 0) break
    if (start > rest) segments.push(text.slice(rest, start))
    const end = endOf(text, start)
    if (end < 0) return undefined
    segments.push(text.slice(start, end))
    rest = end
  }
  if (rest < text.length || segments.length === 0) segments.push(text.slice(rest))
  return segments
}

function endByCounting(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length; i += 1) {
    const char = text[i]
    if (char === '{') depth += 1
    else if (char === '}') {
      depth -= 1
      if (depth === 0 && text[i - 1] === '}') return i + 1
    }
  }
  return -1
}

function endOfBinding(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length; i += 1) {
    const char = text[i]
    if (char === '{') depth += 1
    else if (char === '}') {
      depth -= 1
      if (depth === 0 && text[i - 1] === '}') return i + 1
      if (depth < 0) return -1
    } else if (char === '"' || char === "'") i = endOfString(text, i)
    else if (char === '`') i = endOfTemplate(text, i)
    else if (char === '/') i = endOfSlash(text, i)
    if (i < 0) return -1
  }
  return -1
}

/** Index of the closing quote, or -1 at a line end or the end of the text. */
function endOfString(text: string, start: number): number {
  const quote = text[start]
  for (let i = start + 1; i < text.length; i += 1) {
    const char = text[i]
    if (char === '\\') i += 1
    else if (char === '\n') return -1
    else if (char === quote) return i
  }
  return -1
}

function endOfTemplate(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    const char = text[i]
    if (char === '\\') i += 1
    else if (char === '`') return i
    else if (char === '$' && text[i + 1] === '{') {
      i = endOfHole(text, i + 1)
      if (i < 0) return -1
    }
  }
  return -1
}

/** Index of the `}` that closes the `${` hole whose brace stands at `start`. */
function endOfHole(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length; i += 1) {
    const char = text[i]
    if (char === '{') depth += 1
    else if (char === '}') {
      depth -= 1
      if (depth === 0) return i
    } else if (char === '"' || char === "'") i = endOfString(text, i)
    else if (char === '`') i = endOfTemplate(text, i)
    if (i < 0) return -1
  }
  return -1
}

/** Index of the last character of a comment or regular expression; the slash itself if it only divides. */
function endOfSlash(text: string, start: number): number {
  const next = text[start + 1]
  if (next !== '*' && next !== '/') return beginsRegex(text, start) ? endOfRegex(text, start) : start
  if (next === '*') {
    const end = text.indexOf('*/', start + 2)
    return end < 0 ? start : end + 1
  }
  if (text[start - 1] === ':') return start
  const end = text.indexOf('\n', start)
  return end < 0 || hidesTheEnd(text, start, end) ? start : end
}

/** A slash after an operator or an opening bracket begins a regular expression; after a value it divides. */
function beginsRegex(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd()
  return /[({[,;=:!&|?+\-*%<>~^]$|\breturn$|\btypeof$/.test(before)
}

function endOfRegex(text: string, start: number): number {
  let inClass = false
  for (let i = start + 1; i < text.length && text[i] !== '\n'; i += 1) {
    const char = text[i]
    if (char === '\\') i += 1
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
    else if (char === '/' && !inClass) return i
  }
  return start
}

/** A "comment" that swallows the closing braces of its own line was no comment: `{{ /\/\// }}`. */
function hidesTheEnd(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('}}')
}
