import { parse } from 'acorn'

/** A node of the syntax tree (ESTree). */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** What stands before a snippet when it is parsed and when it is run, so that `{a: 1}` reads as an object. */
export const snippetPrefix = 'var $result = '

/** Parses a snippet the way it will be run. Positions are relative to `snippetPrefix + code`. Throws `SyntaxError`. */
export function parseSnippet(code: string): SyntaxNode {
  return parse(`${snippetPrefix}${code}\n`, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
  }) as unknown as SyntaxNode
}

/** Parses statements, such as an event handler that starts with `const` or `if`. */
export function parseStatements(code: string): SyntaxNode {
  return parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
  }) as unknown as SyntaxNode
}

/** Parses the body of a JS object: `export default { … }`. */
export function parseModule(code: string): SyntaxNode {
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as SyntaxNode
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

export function nodeAt(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key]
  return isNode(value) ? value : undefined
}

/** Child nodes under a key that holds a list; holes in array patterns are left out. */
export function nodesAt(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

export function nameOf(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined
}

/** Every direct child node, in source order of its keys. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (const key of Object.keys(node)) {
    const value = node[key]
    if (isNode(value)) children.push(value)
    else if (Array.isArray(value)) children.push(...value.filter(isNode))
  }
  return children
}

export function isFunction(node: SyntaxNode): boolean {
  return (
    node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'ArrowFunctionExpression'
  )
}
