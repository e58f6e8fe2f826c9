import { parsePath } from './path'
import { readPlainExpression } from './plain-expression'
import { analyse } from './references'
import { childrenOf, parseSnippet, parseStatements, snippetPrefix } from './syntax'
import type { SyntaxNode } from './syntax'

/** The global function that stands for `import()` in compiled code. */
export const importName = '$import'

/** A snippet made ready: what it reads, and how to run it with values for its names. */
export interface Snippet {
  /** Member chains that it reads; none if the code does not parse. */
  readonly reads: readonly (readonly string[])[]
  /** Names that the code takes from outside; a guess from its words if it does not parse. */
  readonly freeNames: readonly string[]
  readonly code: string
}

/** Runs compiled code with values for the names that it was compiled with. */
export type Compiled = (this: unknown, ...values: readonly unknown[]) => unknown

/** `binding`: a value, now. `event`: statements, awaited. `slot`: a value of a query, in which `this` is `$this`. */
export type SnippetKind = 'binding' | 'event' | 'slot'

const snippets = new Map<string, Snippet>()
const functions = new Map<string, Compiled>()

/** Splits off what the code refers to; cached by text. */
export function readSnippet(code: string, kind: SnippetKind): Snippet {
  const key = `${kind}:${code}`
  const known = snippets.get(key)
  if (known !== undefined) return known
  const snippet = analyseSnippet(code, kind)
  snippets.set(key, snippet)
  return snippet
}

/**
 * Makes a function of a snippet. `names` are its free names that the caller gives values for; all others are looked up
 * among the globals of the sandbox. Runs in sloppy mode, like every app was written for. Throws `SyntaxError`.
 */
export function compile(snippet: Snippet, kind: SnippetKind, names: readonly string[]): Compiled {
  const key = `${kind}:${names.join(',')}:${snippet.code}`
  const known = functions.get(key)
  if (known !== undefined) return known
  const made = kind === 'event' ? makeEvent(snippet.code, names) : makeExpression(snippet.code, names)
  functions.set(key, made)
  return made
}

/** A member of an object literal, `name: value` or `name() { … }`, as a function that makes the value. */
export function compileMember(source: string, key: string, names: readonly string[]): Compiled {
  return makeFunction(names, `return ({ ${source}\n })[${JSON.stringify(key)}]`)
}

function analyseSnippet(code: string, kind: SnippetKind): Snippet {
  const plain = readPlainExpression(code)
  if (plain !== undefined) return { reads: plain, freeNames: [...new Set(plain.map(([root = '']) => root))], code }
  try {
    const { reads, freeNames, thisRanges } = analyse(parseSnippet(code))
    const shifted = thisRanges.map(([start, end]) => [start - snippetPrefix.length, end - snippetPrefix.length] as const)
    return kind === 'slot'
      ? { reads, freeNames: [...freeNames, '$this'], code: replaceRanges(code, shifted, '$this') }
      : { reads, freeNames, code }
  } catch {
    return kind === 'event' ? analyseStatements(code) : unparsed(code)
  }
}

function analyseStatements(code: string): Snippet {
  try {
    const { reads, freeNames } = analyse(parseStatements(code))
    return { reads, freeNames, code }
  } catch {
    return unparsed(code)
  }
}

/** Syntax newer than the parser still runs; it only has no dependencies. */
function unparsed(code: string): Snippet {
  return { reads: [], freeNames: [...new Set(code.match(/[A-Za-z_$][\w$]*/g) ?? [])], code }
}

/** Puts `text` in the place of each range; ranges are in source order. */
export function replaceRanges(code: string, ranges: readonly (readonly [number, number])[], text: string): string {
  let result = ''
  let rest = 0
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    result += code.slice(rest, start) + text
    rest = end
  }
  return result + code.slice(rest)
}

/** `Table1.selectedRow.id`: nearly every other binding is no more than this. */
const plainChain = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[\d+\])*$/

function makeExpression(code: string, names: readonly string[]): Compiled {
  const chain = names.length === 1 && plainChain.test(code.trim()) ? parsePath(code.trim()) : []
  return chain[0] === names[0] && chain[0] !== undefined ? makeWalk(chain.slice(1), code, names) : makeCode(code, names)
}

/** Follows a chain without compiling anything; only where it breaks off the code itself says what is wrong. */
function makeWalk(members: readonly string[], code: string, names: readonly string[]): Compiled {
  let whole: Compiled | undefined
  return (root) => {
    let value: unknown = root
    for (const member of members) {
      if (value === undefined || value === null) return (whole ??= makeCode(code, names))(root)
      value = (value as Record<string, unknown>)[member]
    }
    return value
  }
}

function makeCode(code: string, names: readonly string[]): Compiled {
  return makeFunction(names, `${snippetPrefix}${code.trim()}\nreturn $result`)
}

function makeEvent(code: string, names: readonly string[]): Compiled {
  try {
    return makeAsync(names, `${snippetPrefix}${code.trim()}\nreturn await $result`)
  } catch (error) {
    try {
      return makeAsync(names, code)
    } catch {
      throw error
    }
  }
}

const AsyncFunction = (async () => undefined).constructor as FunctionConstructor

function makeFunction(names: readonly string[], body: string): Compiled {
  return new Function(...names, withOwnImports(body)) as Compiled
}

function makeAsync(names: readonly string[], body: string): Compiled {
  return new AsyncFunction(...names, withOwnImports(body)) as Compiled
}

/** The sandbox can't load modules by itself: `import()` becomes a call of ours. */
function withOwnImports(body: string): string {
  if (!/\bimport\s*\(/.test(body)) return body
  try {
    return replaceRanges(body, importsIn(parseStatements(body)), importName)
  } catch {
    // Syntax newer than the parser.
    return body
  }
}

function importsIn(node: SyntaxNode): readonly (readonly [number, number])[] {
  const inside = childrenOf(node).flatMap(importsIn)
  return node.type === 'ImportExpression' ? [[node.start, node.start + 'import'.length], ...inside] : inside
}
