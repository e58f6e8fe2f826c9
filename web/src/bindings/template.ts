import { isDynamic, snippetOf, splitText } from './segments'

/** A text with bindings, split once. */
export interface Template {
  /** One binding and nothing else: its value is kept as it is. */
  readonly isSingle: boolean
  readonly parts: readonly TemplatePart[]
}

export type TemplatePart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'code'; readonly code: string }

/** `undefined` for a text without any code. */
export function parseTemplate(text: string): Template | undefined {
  if (!isDynamic(text)) return undefined
  const parts = splitText(text).map((segment): TemplatePart => {
    const code = snippetOf(segment)
    return code === '' ? { kind: 'text', text: segment } : { kind: 'code', code }
  })
  if (!parts.some((part) => part.kind === 'code')) return undefined
  return parts.length === 1 ? { isSingle: true, parts } : { isSingle: false, parts: withOuterSpace(text, parts) }
}

/** Space around a single binding does not count; around a longer text it is part of it. */
function withOuterSpace(text: string, parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const space = (length: number, from: number): readonly TemplatePart[] =>
    length === 0 ? [] : [{ kind: 'text', text: text.slice(from, from + length) }]
  const before = text.length - text.trimStart().length
  const behind = text.length - text.trimEnd().length
  return [...space(before, 0), ...parts, ...space(behind, text.length - behind)]
}

/** Joins the parts of a template; `values` are the results of its code parts, in order. */
export function fillTemplate(template: Template, values: readonly unknown[]): unknown {
  if (template.isSingle) return values[0]
  let next = 0
  return template.parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      next += 1
      return valueAsText(values[next - 1])
    })
    .join('')
}

/**
 * Joins the parts of a template that is JSON around its bindings. Quotes directly around a binding are dropped: the value brings
 * its own.
 */
export function fillJSONTemplate({ isSingle, parts }: Template, values: readonly unknown[]): unknown {
  if (isSingle) return values[0]
  let result = ''
  let next = 0
  /** What is left of the text before, whose quote may belong to the binding before it. */
  let before = ''
  let isQuoted = false
  for (const [place, part] of parts.entries()) {
    if (part.kind === 'text') {
      before = isQuoted ? part.text.slice(1) : part.text
      result += before
      isQuoted = false
      continue
    }
    const behind = parts[place + 1]
    isQuoted = /["']$/.test(before) && behind?.kind === 'text' && /^["']/.test(behind.text)
    result = (isQuoted ? result.slice(0, -1) : result) + valueAsJSON(values[next])
    before = ''
    next += 1
  }
  return result
}

/** Adds the parts of a template up as JavaScript does: lists stand between commas, numbers that touch are added. */
export function sumOfParts({ parts }: Template, values: readonly unknown[]): unknown {
  let next = 0
  const terms = parts.map((part) => (part.kind === 'text' ? part.text : values[next++]))
  return terms.reduce((sum, term) => (sum as string) + (term as string))
}

function valueAsJSON(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : typeof value === 'object' && value !== null ? jsonText(value) : String(value)
}

/** How a value stands inside a longer text. */
export function valueAsText(value: unknown): string {
  if (typeof value === 'object' && value !== null) return jsonText(value)
  if (typeof value === 'string') return parsesAsJSON(value) ? escapeForJSON(value) : value
  return String(value)
}

function jsonText(value: object): string {
  try {
    return JSON.stringify(value) ?? 'undefined'
  } catch {
    return String(value)
  }
}

/** An exception is dear, and most texts are words: their first character tells. */
function parsesAsJSON(text: string): boolean {
  if (!/^\s*(?:["[{\-\d]|true\s*$)/.test(text)) return false
  try {
    return Boolean(JSON.parse(text))
  } catch {
    return false
  }
}

/** Such a text usually stands inside a JSON string: its quotes must not end it. */
function escapeForJSON(text: string): string {
  return text.replace(/\\{2}/g, '\\\\\\\\').replace(/"/g, '\\"')
}
