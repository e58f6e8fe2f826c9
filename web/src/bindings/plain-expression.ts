import { globalNames } from './references'

/**
 * What an expression of member chains, literals, operators and calls reads: most bindings are no more than that, and a
 * parser takes ten times as long to say the same. `undefined` for everything else, and for what is no expression.
 */
export function readPlainExpression(code: string): readonly (readonly string[])[] | undefined {
  const reads = new Map<string, readonly string[]>()
  /** Parentheses and choices that are not complete; a group may not be followed by a member: `(a).b` reads `a.b`. */
  const open: ('call' | 'group' | 'choice')[] = []
  let wantsOperand = true
  /** The operand that ends here takes members and calls. */
  let takesMembers = false
  token.lastIndex = 0
  while (token.lastIndex < code.length) {
    const found = token.exec(code)
    if (found === null) return undefined
    const [text, chain, literal, member, operator] = found
    if (chain !== undefined) {
      const segments = chain.split(/[.[]/).map((part) => part.replace(']', ''))
      const root = segments[0] ?? ''
      if (!wantsOperand || !isPlainName(root) || globalNames.has(root)) return undefined
      if (!constants.has(root)) reads.set(chain, segments)
      else if (segments.length > 1) return undefined
      wantsOperand = false
      takesMembers = true
    } else if (literal !== undefined) {
      if (!wantsOperand) return undefined
      wantsOperand = false
      takesMembers = /^['"]/.test(literal)
    } else if (member !== undefined) {
      if (wantsOperand || !takesMembers) return undefined
    } else if (operator !== undefined) {
      if (operator === ',' && open[open.length - 1] !== 'call') return undefined
      if (wantsOperand && !prefixes.has(operator)) return undefined
      if (!wantsOperand && (operator === '!' || operator === '~')) return undefined
      if (operator === '?') open.push('choice')
      if (operator === ':' && open.pop() !== 'choice') return undefined
      wantsOperand = true
    } else if (text === '(') {
      if (!wantsOperand && !takesMembers) return undefined
      open.push(wantsOperand ? 'group' : 'call')
      wantsOperand = true
    } else if (text === ')') {
      const kind = open.pop()
      const isEmptyCall = kind === 'call' && wantsOperand && /\(\s*\)$/.test(code.slice(0, token.lastIndex))
      if (kind === undefined || kind === 'choice' || (wantsOperand && !isEmptyCall)) return undefined
      wantsOperand = false
      takesMembers = kind === 'call'
    }
  }
  return wantsOperand || open.length > 0 ? undefined : [...reads.values()]
}

const name = '[A-Za-z_$][\\w$]*'
const steps = `(?:\\.${name}|\\[\\d+\\])`

/** One token: a chain from a name, a literal, members of what stands before, an operator, a parenthesis or space. */
const token = new RegExp(
  [
    `(${name}${steps}*)(?![\\w$[.]|\\s*[[.]|\\?\\.)`,
    `('[^'\\\\\\n\\r]*'|"[^"\\\\\\n\\r]*"|(?:0|[1-9]\\d*)(?:\\.\\d+)?(?![\\w$.]))`,
    `(${steps}+)(?![\\w$[.]|\\s*[[.]|\\?\\.)`,
    '(===|!==|==|!=|<=|>=|&&|\\|\\||\\?\\?|\\*\\*|\\+(?!\\+)|-(?!-)|[*%!~:,]|[<>](?![<>])|\\?(?!\\.))(?![=])',
    '[()]',
    '\\s+',
  ].join('|'),
  'y',
)

const prefixes = new Set(['!', '~', '+', '-'])
const constants = new Set(['true', 'false', 'null'])
const others = new Set(
  ('this new await super import typeof void delete in instanceof of function class var let const return yield async if for while ' +
    'do switch case default break continue throw try catch finally with debugger else enum export extends static arguments').split(' '),
)

function isPlainName(word: string): boolean {
  return !others.has(word)
}
