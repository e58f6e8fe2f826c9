import { blockScope, functionScope, isDeclared, opensBlock, programScope } from './scope'
import type { Scope } from './scope'
import { childrenOf, isFunction, nameOf, nodeAt, nodesAt } from './syntax'
import type { SyntaxNode } from './syntax'

/** What a piece of code takes from outside. */
export interface CodeAnalysis {
  /** Member chains that are read, longest static form: `Api1.data[0].name` gives `['Api1', 'data', '0', 'name']`. */
  readonly reads: readonly (readonly string[])[]
  /** Every name that the code does not declare itself, read or written. */
  readonly freeNames: readonly string[]
  /** Where `this` stands outside of classes: `[start, end)`. */
  readonly thisRanges: readonly (readonly [number, number])[]
}

/** Analyses a whole program or one expression inside a larger text. */
export function analyse(node: SyntaxNode): CodeAnalysis {
  const walk = new Walk()
  if (node.type === 'Program') {
    const scope = programScope(node)
    nodesAt(node, 'body').forEach((statement) => walk.visit(statement, scope))
  } else {
    walk.visit(node, undefined)
  }
  return walk.result()
}

class Walk {
  private readonly reads = new Map<string, readonly string[]>()
  private readonly names = new Set<string>()
  private readonly thisRanges: (readonly [number, number])[] = []
  private classDepth = 0

  result(): CodeAnalysis {
    return { reads: [...this.reads.values()], freeNames: [...this.names], thisRanges: this.thisRanges }
  }

  visit(node: SyntaxNode | undefined, scope: Scope | undefined): void {
    if (node === undefined) return
    if (isFunction(node)) return this.visitFunction(node, scope)
    if (opensBlock(node)) return this.visitChildren(node, blockScope(node, scope))
    switch (node.type) {
      case 'Identifier':
        return this.read([String(node['name'])], scope)
      case 'ThisExpression':
        if (this.classDepth === 0) this.thisRanges.push([node.start, node.end])
        return
      case 'MemberExpression':
        return this.visitMember(node, scope, true)
      case 'AssignmentExpression':
        this.visitTarget(nodeAt(node, 'left'), scope, node['operator'] !== '=')
        return this.visit(nodeAt(node, 'right'), scope)
      case 'VariableDeclarator':
        this.visitPattern(nodeAt(node, 'id'), scope)
        return this.visit(nodeAt(node, 'init'), scope)
      case 'Property':
      case 'PropertyDefinition':
      case 'MethodDefinition':
        if (node['computed'] === true) this.visit(nodeAt(node, 'key'), scope)
        return this.visit(nodeAt(node, 'value'), scope)
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.visitClass(node, scope)
      case 'LabeledStatement':
        return this.visit(nodeAt(node, 'body'), scope)
      case 'CatchClause':
        this.visitPattern(nodeAt(node, 'param'), scope)
        return this.visit(nodeAt(node, 'body'), scope)
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return
      default:
        return this.visitChildren(node, scope)
    }
  }

  private visitChildren(node: SyntaxNode, scope: Scope | undefined): void {
    childrenOf(node).forEach((child) => this.visit(child, scope))
  }

  private visitFunction(node: SyntaxNode, outer: Scope | undefined): void {
    const scope = functionScope(node, outer)
    nodesAt(node, 'params').forEach((param) => this.visitPattern(param, scope))
    this.visit(nodeAt(node, 'body'), scope)
  }

  private visitClass(node: SyntaxNode, outer: Scope | undefined): void {
    this.visit(nodeAt(node, 'superClass'), outer)
    const own = nameOf(nodeAt(node, 'id'))
    const scope: Scope | undefined = own === undefined ? outer : { names: new Set([own]), parent: outer }
    this.classDepth += 1
    this.visit(nodeAt(node, 'body'), scope)
    this.classDepth -= 1
  }

  /** A pattern that declares names: only defaults and computed keys are code. */
  private visitPattern(node: SyntaxNode | undefined, scope: Scope | undefined): void {
    if (node === undefined) return
    switch (node.type) {
      case 'ObjectPattern':
        return nodesAt(node, 'properties').forEach((p) => {
          if (p.type === 'RestElement') return
          if (p['computed'] === true) this.visit(nodeAt(p, 'key'), scope)
          this.visitPattern(nodeAt(p, 'value'), scope)
        })
      case 'ArrayPattern':
        return nodesAt(node, 'elements').forEach((element) => this.visitPattern(element, scope))
      case 'AssignmentPattern':
        this.visitPattern(nodeAt(node, 'left'), scope)
        return this.visit(nodeAt(node, 'right'), scope)
      default:
    }
  }

  /** The left side of an assignment: written, and read as well by `+=` and the like. */
  private visitTarget(node: SyntaxNode | undefined, scope: Scope | undefined, isRead: boolean): void {
    if (node === undefined) return
    if (node.type === 'MemberExpression') return this.visitMember(node, scope, isRead)
    if (node.type === 'Identifier') {
      const name = String(node['name'])
      if (isRead) this.read([name], scope)
      else if (!isDeclared(scope, name)) this.names.add(name)
      return
    }
    if (node.type === 'Property') {
      if (node['computed'] === true) this.visit(nodeAt(node, 'key'), scope)
      return this.visitTarget(nodeAt(node, 'value'), scope, isRead)
    }
    if (node.type === 'AssignmentPattern') {
      this.visitTarget(nodeAt(node, 'left'), scope, isRead)
      return this.visit(nodeAt(node, 'right'), scope)
    }
    childrenOf(node).forEach((child) => this.visitTarget(child, scope, isRead))
  }

  private visitMember(node: SyntaxNode, scope: Scope | undefined, isRead: boolean): void {
    const members: SyntaxNode[] = []
    let inner: SyntaxNode | undefined = node
    while (inner?.type === 'MemberExpression') {
      members.unshift(inner)
      if (inner['computed'] === true) this.visit(nodeAt(inner, 'property'), scope)
      inner = nodeAt(inner, 'object')
    }
    const root = nameOf(inner)
    if (root === undefined) return this.visit(inner, scope)
    const chain = [root]
    for (const member of members) {
      const segment = member['optional'] === true ? undefined : staticSegment(member)
      if (segment === undefined) break
      chain.push(segment)
    }
    if (isRead) this.read(chain, scope)
    else if (!isDeclared(scope, root)) this.names.add(root)
    // `globalThis.Query1.data` reads what `Query1.data` reads.
    if (isRead && globalNames.has(root) && !isDeclared(scope, root)) this.read(chain.slice(1), undefined)
  }

  private read(chain: readonly string[], scope: Scope | undefined): void {
    const root = chain[0]
    if (root === undefined || isDeclared(scope, root)) return
    this.names.add(root)
    this.reads.set(chain.join('\u0000'), chain)
  }
}

/** Names of the global object: what stands on it is read as if by its own name. */
export const globalNames: ReadonlySet<string> = new Set(['globalThis', 'window', 'self'])

/** `.name` and `[0]`; anything else is known only at run time. */
function staticSegment(member: SyntaxNode): string | undefined {
  const property = nodeAt(member, 'property')
  if (member['computed'] !== true) return nameOf(property)
  const value = property?.type === 'Literal' ? property['value'] : undefined
  return typeof value === 'number' ? String(value) : undefined
}
