import { childrenOf, isFunction, nameOf, nodeAt, nodesAt } from './syntax'
import type { SyntaxNode } from './syntax'

/** Names that a piece of code declares itself, chained outwards. */
export interface Scope {
  readonly names: ReadonlySet<string>
  readonly parent: Scope | undefined
}

export function isDeclared(scope: Scope | undefined, name: string): boolean {
  for (let s = scope; s !== undefined; s = s.parent) if (s.names.has(name)) return true
  return false
}

/** Names that a pattern binds: `{a, b: [c], ...rest}` gives a, c, rest. */
export function patternNames(node: SyntaxNode | undefined): readonly string[] {
  if (node === undefined) return []
  switch (node.type) {
    case 'Identifier':
      return [String(node['name'])]
    case 'ObjectPattern':
      return nodesAt(node, 'properties').flatMap((p) => patternNames(p.type === 'RestElement' ? p : nodeAt(p, 'value')))
    case 'ArrayPattern':
      return nodesAt(node, 'elements').flatMap(patternNames)
    case 'AssignmentPattern':
      return patternNames(nodeAt(node, 'left'))
    case 'RestElement':
      return patternNames(nodeAt(node, 'argument'))
    default:
      return []
  }
}

/** The scope of a function: parameters, its own name, hoisted `var`s. */
export function functionScope(node: SyntaxNode, parent: Scope | undefined): Scope {
  const names = new Set<string>(nodesAt(node, 'params').flatMap(patternNames))
  const own = nameOf(nodeAt(node, 'id'))
  if (own !== undefined) names.add(own)
  const body = nodeAt(node, 'body')
  if (body !== undefined) collectVars(body, names)
  if (node.type !== 'ArrowFunctionExpression') names.add('arguments')
  return { names, parent }
}

/** The scope of a whole script: its `var`s and functions; the name that holds the result is not the code's own. */
export function programScope(program: SyntaxNode): Scope {
  const names = new Set<string>()
  collectVars(program, names)
  for (const statement of nodesAt(program, 'body')) collectLexical(statement, names)
  return { names, parent: undefined }
}

/** The scope of a block, loop or catch clause. */
export function blockScope(node: SyntaxNode, parent: Scope | undefined): Scope {
  const names = new Set<string>()
  switch (node.type) {
    case 'CatchClause':
      patternNames(nodeAt(node, 'param')).forEach((name) => names.add(name))
      break
    case 'ForStatement':
      collectLexical(nodeAt(node, 'init'), names)
      break
    case 'ForInStatement':
    case 'ForOfStatement':
      collectLexical(nodeAt(node, 'left'), names)
      break
    case 'SwitchStatement':
      nodesAt(node, 'cases').forEach((c) => nodesAt(c, 'consequent').forEach((s) => collectLexical(s, names)))
      break
    default:
      nodesAt(node, 'body').forEach((statement) => collectLexical(statement, names))
  }
  return { names, parent }
}

export function opensBlock(node: SyntaxNode): boolean {
  return (
    node.type === 'BlockStatement' ||
    node.type === 'StaticBlock' ||
    node.type === 'CatchClause' ||
    node.type === 'ForStatement' ||
    node.type === 'ForInStatement' ||
    node.type === 'ForOfStatement' ||
    node.type === 'SwitchStatement'
  )
}

function collectVars(node: SyntaxNode, names: Set<string>): void {
  if (node.type === 'VariableDeclaration' && node['kind'] === 'var') {
    nodesAt(node, 'declarations').forEach((d) => patternNames(nodeAt(d, 'id')).forEach((name) => names.add(name)))
  }
  if (node.type === 'FunctionDeclaration') {
    const name = nameOf(nodeAt(node, 'id'))
    if (name !== undefined) names.add(name)
  }
  for (const child of childrenOf(node)) {
    if (child.type === 'FunctionDeclaration') collectVars({ ...child, body: undefined, params: [] }, names)
    else if (!isFunction(child)) collectVars(child, names)
  }
}

function collectLexical(node: SyntaxNode | undefined, names: Set<string>): void {
  if (node === undefined) return
  if (node.type === 'VariableDeclaration') {
    nodesAt(node, 'declarations').forEach((d) => patternNames(nodeAt(d, 'id')).forEach((name) => names.add(name)))
  } else if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
    const name = nameOf(nodeAt(node, 'id'))
    if (name !== undefined) names.add(name)
  }
}
