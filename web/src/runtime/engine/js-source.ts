import { analyse } from '../../bindings/references'
import { replaceRanges } from '../../bindings/compile'
import { isFunction, nodeAt, nodesAt, parseModule } from '../../bindings/syntax'
import type { SyntaxNode } from '../../bindings/syntax'

/** One member of a JS object: its text with `this` replaced by the object's name, and what it refers to. */
export interface JSMember {
  readonly key: string
  readonly kind: 'function' | 'variable'
  readonly isAsync: boolean
  /** `key: value` or `key() { … }`. */
  readonly source: string
  readonly reads: readonly (readonly string[])[]
  readonly freeNames: readonly string[]
}

/** The function of a JS object that a member chain names, if it names one. */
export type FindMember = (chain: readonly string[]) => JSMember | undefined

/** What a function reads, itself or through functions that it names (§4.7). */
export function readsThrough(start: JSMember, memberAt: FindMember): readonly (readonly string[])[] {
  const reached = new Set([start])
  for (const member of reached) {
    for (const chain of member.reads) {
      const next = memberAt(chain)
      if (next !== undefined) reached.add(next)
    }
  }
  return [...reached].flatMap((member) => member.reads)
}

/** Splits `export default { … }` into members. Throws `SyntaxError` with a message for the developer. */
export function parseJSObject(name: string, body: string): readonly JSMember[] {
  if (body.trim() === '') return []
  const members = new Map<string, JSMember>()
  for (const property of nodesAt(exportedObject(parseModule(body)), 'properties')) {
    const member = readMember(name, body, property)
    if (member === undefined) continue
    // Of functions of one name the first counts, as everywhere in these apps.
    if (members.get(member.key)?.kind !== 'function') members.set(member.key, member)
  }
  return [...members.values()]
}

function exportedObject(program: SyntaxNode): SyntaxNode {
  const exported = nodesAt(program, 'body').find((node) => node.type === 'ExportDefaultDeclaration')
  const object = exported === undefined ? undefined : nodeAt(exported, 'declaration')
  if (object?.type !== 'ObjectExpression') throw new SyntaxError('Start object with export default')
  return object
}

function readMember(name: string, body: string, property: SyntaxNode): JSMember | undefined {
  const key = memberKey(property)
  const value = nodeAt(property, 'value')
  if (key === undefined || value === undefined) return undefined
  const { reads, freeNames, thisRanges } = analyse(value)
  const usesThis = thisRanges.length > 0
  const ranges = thisRanges.map(([start, end]) => [start - property.start, end - property.start] as const)
  return {
    key,
    kind: isFunction(value) ? 'function' : 'variable',
    isAsync: isFunction(value) && value['async'] === true,
    source: replaceRanges(body.slice(property.start, property.end), ranges, name),
    reads: usesThis ? [...reads, ...analyse(withThisNamed(value, name)).reads] : reads,
    freeNames: usesThis ? [...freeNames, name] : freeNames,
  }
}

function memberKey(property: SyntaxNode): string | undefined {
  const key = nodeAt(property, 'key')
  if (property.type !== 'Property' || property['computed'] === true || key === undefined) return undefined
  const name = key.type === 'Identifier' ? key['name'] : key['value']
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined
}

/** A copy of the tree in which `this` outside of classes is the object's name. */
function withThisNamed(node: SyntaxNode, name: string): SyntaxNode {
  if (node.type === 'ThisExpression') return { type: 'Identifier', name, start: node.start, end: node.end }
  if (node.type === 'ClassBody') return node
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) copy[key] = renamed(value, name)
  return copy as unknown as SyntaxNode
}

function renamed(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, name))
  const isNode = typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
  return isNode ? withThisNamed(value as SyntaxNode, name) : value
}
