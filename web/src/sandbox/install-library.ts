import { replaceRanges } from '../bindings/compile'
import { childrenOf, isFunction, nameOf, nodeAt, nodesAt, parseModule } from '../bindings/syntax'
import type { SyntaxNode } from '../bindings/syntax'
import { patternNames } from '../bindings/scope'
import type { LibraryText } from './protocol'

type Names = Record<string, unknown>

/**
 * Evaluates a library so that its accessors become global names (runtime §6.2): a script that makes globals, or an ES
 * module, whose exports become one value. Throws what is wrong with it. A promise: the module waits for something.
 */
export function installLibrary({ name, accessors, text }: LibraryText, global: Names): void | Promise<void> {
  const before = new Set(Object.getOwnPropertyNames(global))
  const run = /(^|[\n;}])\s*(import|export)\b/.test(text) ? asModule(text) : undefined
  if (run !== undefined) {
    const exports: Names = {}
    const finish = (): void => {
      const exported = flatten(exports)
      for (const accessor of accessors) define(global, accessor, exported)
    }
    const running = run(exports)
    return running === undefined ? finish() : running.then(finish)
  }
  // Indirect, in sloppy mode: `var` and `this.x` make globals, and there is no `module`, `exports` or `define`.
  const evaluate = eval
  evaluate(text)
  const made = Object.getOwnPropertyNames(global).filter((key) => !before.has(key))
  const absent = accessors.filter((accessor) => !(accessor in global))
  if (absent.length === 0) return
  // The one name that it made is what the app calls otherwise, such as `default`.
  const [only, ...more] = made
  if (only === undefined || more.length > 0) throw new Error(`${name} does not make the name ${absent.join(', ')}`)
  for (const accessor of absent) define(global, accessor, global[only])
}

function define(global: Names, key: string, value: unknown): void {
  Object.defineProperty(global, key, { value, configurable: true, writable: true, enumerable: true })
}

/** Fills in a module's exports; a promise if it has an `await` outside of its functions. */
type ModuleBody = (exports: Names) => void | Promise<void>

/** `undefined`: the text is no module. */
function asModule(text: string): ModuleBody | undefined {
  let program: SyntaxNode
  try {
    program = parseModule(text)
  } catch {
    return undefined
  }
  const statements = nodesAt(program, 'body')
  if (!statements.some(({ type }) => /^(Import|Export)/.test(type))) return undefined
  const make = /\bawait\b/.test(text) && awaits(program) ? AsyncFunction : Function
  return new make('$exports', moduleBody(text, statements)) as ModuleBody
}

const AsyncFunction = (async () => undefined).constructor as FunctionConstructor

function awaits(node: SyntaxNode): boolean {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node['await'] === true)) return true
  return !isFunction(node) && childrenOf(node).some(awaits)
}

/** The module as the body of a function that fills `$exports`. */
function moduleBody(text: string, statements: readonly SyntaxNode[]): string {
  const names: (readonly [exported: string, local: string])[] = []
  const cuts: (readonly [readonly [number, number], string])[] = []
  for (const node of statements) {
    if (nodeAt(node, 'source') !== undefined) throw new Error(importRefusal(node))
    const declaration = nodeAt(node, 'declaration')
    if (node.type === 'ExportDefaultDeclaration' && declaration !== undefined) {
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
  const getters = names.map(([exported, local]) => {
    return `Object.defineProperty($exports, ${JSON.stringify(exported)}, { enumerable: true, get: () => ${local} })`
  })
  return `'use strict';${body}\n${getters.join('\n')}`
}

function importRefusal(node: SyntaxNode): string {
  const other = String(nodeAt(node, 'source')?.['value'])
  return `This library imports another module (${other}). Upload a file that holds everything it needs`
}

function declaredNames(declaration: SyntaxNode): readonly string[] {
  if (declaration.type !== 'VariableDeclaration') return [nameOf(nodeAt(declaration, 'id')) ?? '']
  return nodesAt(declaration, 'declarations').flatMap((each) => patternNames(nodeAt(each, 'id')))
}

function textOf(node: SyntaxNode | undefined): string {
  return String(node?.['name'] ?? node?.['value'])
}

/** Only a default: that. Else the named exports, with the default's members behind them. */
function flatten(exports: Names): unknown {
  const { default: main, ...named } = exports
  if (Object.keys(named).length === 0) return main
  const prototype = typeof main === 'object' || typeof main === 'function' ? main : null
  return Object.assign(Object.create(prototype as object | null) as object, named)
}
