import { matchesPattern, parsePath } from '../../bindings/path'
import type { PropertyRule, WidgetDefinition } from '../../widgets/definition'
import { validate } from './validation'

/** Columns have names of any number, made by code. */
const mostFound = 10_000

type Pattern = readonly [readonly string[], PropertyRule]

/** The rules of a kind of widget, split once for all widgets of the kind (runtime §3.8). */
export class PropertyRules {
  readonly patterns: readonly Pattern[]
  /** What properties are that the stored widget lacks, where their rule alone tells. */
  readonly missing = new Map<string, unknown>()
  private readonly exact = new Map<string, PropertyRule>()
  private readonly wild: readonly Pattern[]
  /** By path: the same few hundred are asked for in every widget of the kind, and in every evaluation. */
  private readonly found = new Map<string, PropertyRule | undefined>()

  private constructor(definition: WidgetDefinition) {
    this.patterns = Object.entries(definition.properties).map(([path, rule]) => [parsePath(path), rule])
    this.wild = this.patterns.filter(([pattern]) => pattern.includes('*'))
    for (const [pattern, rule] of this.patterns) {
      if (pattern.includes('*')) continue
      this.exact.set(pattern.join('.'), rule)
      const [name = '', ...deeper] = pattern
      if (rule.kind === 'custom' || deeper.length > 0) continue
      const { isValid, parsed } = validate(rule, undefined, {}, name)
      if (isValid) this.missing.set(name, parsed)
    }
  }

  /** The rule for a path; one that names it goes before one with a `*`. */
  of(path: string): PropertyRule | undefined {
    const known = this.found.get(path)
    if (known !== undefined || this.found.has(path)) return known
    const rule = this.find(path)
    if (this.found.size < mostFound) this.found.set(path, rule)
    return rule
  }

  private find(path: string): PropertyRule | undefined {
    const segments = parsePath(path)
    return this.exact.get(segments.join('.')) ?? this.wild.find(([pattern]) => matchesPattern(pattern, segments))?.[1]
  }

  private static readonly known = new WeakMap<WidgetDefinition, PropertyRules>()

  static for(definition: WidgetDefinition): PropertyRules {
    const known = PropertyRules.known.get(definition)
    if (known !== undefined) return known
    const made = new PropertyRules(definition)
    PropertyRules.known.set(definition, made)
    return made
  }
}
