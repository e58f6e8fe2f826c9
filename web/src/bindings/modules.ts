import { replaceRanges } from './compile'
import { patternNames } from './scope'
import { childrenOf, isFunction, nameOf, nodeAt, nodesAt, parseModule } from './syntax'
import type { SyntaxNode } from './syntax'

export type Names = Record<string, unknown>

/** An ES module as a function, for a place that can't load modules by itself. */
export interface Module {
  /** Addresses of the modules that it needs, as they are written. */
  readonly imports: readonly string[]
  /**
   * Fills in the exports; a promise if it has an `await` outside of its functions. `imports`: the exports of those that it
   * needs, by address; names are taken from them once, when it begins.
   */
  readonly run: (exports: Names, imports: Readonly<Record<string, Names>>) => void | Promise<void>
}

/** `undefined`: the text is no module. */
export function readModule(text: string): Module | undefined {
  let program: SyntaxNode
  try {
    program = parseModule(text)
  } catch {
    return undefined
  }
  const statements = nodesAt(program, 'body')
  if (!statements.some(({ type }) => /^(Import|Export)/.test(type))) return undefined
  const make = /\bawait\b/.test(text) && awaits(program) ? AsyncFunction : Function
  const run = new make('$exports', '$imports', moduleBody(text, statements)) as Module['run']
  return { imports: [...new Set(statements.flatMap((node) => sourceOf(node) ?? []))], run }
}

const AsyncFunction = (async () => undefined).constructor as FunctionConstructor

function awaits(node: SyntaxNode): boolean {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node['await'] === true)) return true
  return !isFunction(node) && childrenOf(node).some(awaits)
}

/** The module as the body of a function that fills `$exports`. */
function moduleBody(text: string, statements: readonly SyntaxNode[]): string {
  const names: (readonly [exported: string, value: string])[] = []
  const cuts: (readonly [readonly [number, number], string])[] = []
  const before: string[] = []
  for (const node of statements) {
    const source = sourceOf(node)
    const declaration = nodeAt(node, 'declaration')
    if (source !== undefined) {
      cuts.push([[node.start, node.end], ''])
      const other = `$imports[${JSON.stringify(source)}]`
      before.push(...importedNames(node, other))
      names.push(...passedOn(node, other))
    } else if (node.type === 'ExportDefaultDeclaration' && declaration !== undefined) {
      const own = /^(Function|Class)Declaration$/.test(declaration.type) ? nameOf(nodeAt(declaration, 'id')) : undefined
      if (own !== undefined) names.push(['default', own])
      cuts.push([[node.start, declaration.start], own === undefined ? '$exports.default = ' : ''])
    } else if (node.type === 'ExportNamedDeclaration' && declaration !== undefined) {
      cuts.push([[node.start, declaration.start], ''])
      declaredNames(declaration).forEach((each) => names.push([each, each]))
    } else if (node.type === 'ExportNamedDeclaration') {
      cuts.push([[node.start, node.end], ''])
      for (const specifier of nodesAt(node, 'specifiers')) {
        names.push([textOf(nodeAt(specifier, 'exported')), textOf(nodeAt(specifier, 'local'))])
      }
    }
  }
  const body = [...cuts].reverse().reduce((code, [range, by]) => replaceRanges(code, [range], by), text)
  const getters = names.map(([exported, value]) => {
    return `Object.defineProperty($exports, ${JSON.stringify(exported)}, { enumerable: true, configurable: true, get: () => ${value} })`
  })
  return `'use strict';${before.join('')}${body}\n${getters.join('\n')}`
}

function sourceOf(node: SyntaxNode): string | undefined {
  const source = nodeAt(node, 'source')
  return source === undefined ? undefined : String(source['value'])
}

/** Declarations of what an import gives names to. */
function importedNames(node: SyntaxNode, other: string): readonly string[] {
  if (node.type === 'ExportAllDeclaration' && nodeAt(node, 'exported') === undefined) {
    return [`for (const key of Object.keys(${other})) if (key !== 'default') $exports[key] = ${other}[key];`]
  }
  if (node.type !== 'ImportDeclaration') return []
  return nodesAt(node, 'specifiers').map((specifier) => {
    const local = textOf(nodeAt(specifier, 'local'))
    if (specifier.type === 'ImportNamespaceSpecifier') return `const ${local} = ${other};`
    const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : textOf(nodeAt(specifier, 'imported'))
    return `const ${local} = ${other}[${JSON.stringify(imported)}];`
  })
}

/** What is exported of another module without a name here. */
function passedOn(node: SyntaxNode, other: string): readonly (readonly [string, string])[] {
  const whole = node.type === 'ExportAllDeclaration' ? nodeAt(node, 'exported') : undefined
  if (whole !== undefined) return [[textOf(whole), other]]
  if (node.type !== 'ExportNamedDeclaration') return []
  return nodesAt(node, 'specifiers').map((specifier) => {
    return [textOf(nodeAt(specifier, 'exported')), `${other}[${JSON.stringify(textOf(nodeAt(specifier, 'local')))}]`] as const
  })
}

function declaredNames(declaration: SyntaxNode): readonly string[] {
  if (declaration.type !== 'VariableDeclaration') return [nameOf(nodeAt(declaration, 'id')) ?? '']
  return nodesAt(declaration, 'declarations').flatMap((each) => patternNames(nodeAt(each, 'id')))
}

function textOf(node: SyntaxNode | undefined): string {
  return String(node?.['name'] ?? node?.['value'])
}
