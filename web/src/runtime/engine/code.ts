import { compile, readSnippet } from '../../bindings/compile'
import type { Compiled, Snippet, SnippetKind } from '../../bindings/compile'
import { fillJSONTemplate, fillTemplate, parseTemplate, sumOfParts } from '../../bindings/template'
import type { Template } from '../../bindings/template'
import type { PageState } from './page-state'
import { isThenable } from './kinds'
import { readableMessage } from './undefined-reads'

/** Code of a binding, an event or a slot, tied to the names of the page. */
export class Code {
  readonly snippet: Snippet
  private readonly kind: SnippetKind
  private blocks: boolean | undefined
  private compiled: { readonly run: Compiled; readonly names: readonly string[] } | undefined

  constructor(code: string, kind: SnippetKind, private readonly page: PageState) {
    this.kind = kind
    this.snippet = readSnippet(code, kind)
  }

  /** It has a loop, or calls a function of a JS object: it could go on for ever. */
  get mayBlock(): boolean {
    const { code, reads } = this.snippet
    this.blocks ??= /\b(?:while|for|do)\b/.test(code) || reads.some((chain) => this.page.resolve(chain)?.kind === 'function')
    return this.blocks
  }

  /** Runs the code. `names` are seen by this code only. Throws whatever the code throws. */
  run(thisValue: unknown, names: Readonly<Record<string, unknown>> = {}): unknown {
    const { run, names: bound } = this.prepare(names)
    const values = bound.map((name) => (hasOwn(names, name) ? names[name] : this.page.scope.get(name)))
    return run.call(thisValue, ...values)
  }

  private prepare(extra: Readonly<Record<string, unknown>>) {
    if (this.compiled !== undefined && Object.keys(extra).length === 0) return this.compiled
    const names = this.snippet.freeNames.filter((name) => hasOwn(extra, name) || this.page.scope.has(name))
    const prepared = { run: compile(this.snippet, this.kind, names), names }
    if (Object.keys(extra).length === 0) this.compiled = prepared
    return prepared
  }
}

function hasOwn(record: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, key)
}

/** A property text with bindings, ready to evaluate. */
export interface BoundText {
  readonly template: Template
  readonly codes: readonly Code[]
  /** How the parts of a longer text become one: words, JSON, or the sum that Appsmith makes of the texts of rows (§1.9). */
  readonly joins: 'text' | 'json' | 'sum'
}

/** `undefined`: a text without code. `version` 1 reads escapes before running, as old apps expect. */
export function bindText(text: string, page: PageState, version = 2, isJSON = false): BoundText | undefined {
  const template = parseTemplate(text)
  if (template === undefined) return undefined
  const codes: Code[] = []
  for (const part of template.parts) {
    if (part.kind === 'code') codes.push(new Code(codeOf(part.code, version), 'binding', page))
  }
  const joins = page.isRow && codes.some(({ snippet }) => snippet.freeNames.some(isRowName)) ? 'sum' : isJSON ? 'json' : 'text'
  return { template, codes, joins }
}

/** Evaluates all code of a text; a piece that fails gives `undefined` and a problem, never more. */
export function evaluateText(bound: BoundText, page: PageState, place: string): unknown {
  page.problems.resolve(place, 'evaluation')
  const values = bound.codes.map((code) => evaluateCode(code, page, place))
  return fills[bound.joins](bound.template, values)
}

const fills = { text: fillTemplate, json: fillJSONTemplate, sum: sumOfParts }

function isRowName(name: string): boolean {
  return /^(?:currentItem|currentIndex|currentView|level_\d+)$/.test(name)
}

/** Evaluates a binding or slot; a failure gives `undefined` and a problem. */
export function evaluateCode(
  code: Code,
  page: PageState,
  place: string,
  names: Readonly<Record<string, unknown>> = {},
): unknown {
  try {
    const value = page.asData(place, () => code.run({}, names), !code.mayBlock)
    if (!isThenable(value)) return value
    void Promise.resolve(value).catch(() => undefined)
    page.problems.add(place, 'evaluation', 'Found a Promise() during evaluation. Data fields cannot execute asynchronous code.')
  } catch (error) {
    const message = readableMessage(error, code.snippet.reads, (name) => (hasOwn(names, name) ? undefined : page.scope.get(name)))
    page.problems.add(place, error instanceof SyntaxError ? 'syntax' : 'evaluation', message)
  }
  return undefined
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' }
const escapePattern = /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(["'\\ntrbfv]))/g

/** The code of a snippet as it is run: apps of version 1 are written with escapes that are read first (§1.6). */
export function codeOf(snippet: string, version: number): string {
  if (version !== 1) return snippet
  return snippet.replace(escapePattern, (_, point?: string, four?: string, two?: string, letter?: string) =>
    letter === undefined ? String.fromCodePoint(parseInt(point ?? four ?? two ?? '0', 16)) : escapes[letter] ?? letter,
  )
}
