import { parsePath, valueAt, withValueAt } from '../../bindings/path'
import { withSafeFallback } from '../../bindings/row-code'
import type { WidgetNode } from '../../model/view'
import type { DerivedProperty, KnownValue, PropertyRule, WidgetDefinition } from '../../widgets/definition'
import type { Cell, Visit } from './cell'
import { bindText, evaluateText } from './code'
import type { BoundText } from './code'
import { isObject } from './kinds'
import { addKnownCells, showKnown } from './known-values'
import type { Entity, PageState } from './page-state'
import { PropertyRules } from './property-rules'
import { Reactions } from './reactions'
import { validate } from './validation'
import { isSame, messageOf, renewed } from './values'
import { boundTexts, ownProperties } from './widget-tree'

const unknownWidget: WidgetDefinition = { type: '', label: '', properties: {} }

/** A widget on the page: its properties, what is evaluated of it, and what the person did to it. */
export class WidgetEntity {
  readonly entity: Entity
  readonly definition: WidgetDefinition
  /** What the person, a setter or a default set; as user code sees it under `.meta`. */
  readonly meta: Record<string, unknown> = {}
  private readonly touched = new Set<string>()
  private readonly bindings = new Map<string, BoundText>()
  private readonly known = new Map<string, KnownValue>()
  /** Properties that a setter set, until their bindings are evaluated again or the widget is reset; with the number of that write. */
  private readonly overridden = new Map<string, number>()
  /** Values of properties as they were set here last. */
  private readonly given = new Map<string, unknown>()
  private readonly rules: PropertyRules
  /** All state that `resetWidget` returns to its beginning. */
  private readonly state: readonly string[]
  /** Properties that feed state. */
  private readonly sources: ReadonlySet<string>
  private readonly reactions: Reactions

  constructor(
    private readonly page: PageState,
    readonly node: WidgetNode,
    definition: WidgetDefinition | undefined,
    /** Meta properties kept from before, after the sandbox was restarted. */
    kept: Readonly<Record<string, unknown>>,
    evaluationVersion: number,
  ) {
    this.definition = definition ?? unknownWidget
    this.rules = PropertyRules.for(this.definition)
    this.sources = new Set(Object.values(this.definition.defaults ?? {}))
    this.state = Object.keys({ ...this.definition.meta, ...this.definition.defaults })
    const view: Record<string, unknown> = { ...this.definition.initial, ...ownProperties(node), ...this.definition.meta, isLoading: false }
    this.entity = page.addEntity(node.widgetName, 'widget', view)
    Object.assign(this.meta, kept)
    Object.keys(kept).forEach((name) => this.touched.add(name))
    view['meta'] = this.meta
    this.addBindings(evaluationVersion)
    this.addMeta(kept)
    this.addDerived()
    this.addSetterTargets()
    if (this.known.size > 0) this.entity.resolving = (path) => addKnownCells(page, this.entity, this.known, path)
    this.reactions = new Reactions(page, this)
    this.checkFixed()
  }

  /** Ties cells to what they read. Every entity of the page must be there. */
  link(): void {
    for (const [path, bound] of this.bindings) {
      const cell = this.entity.cells.get(path)
      if (cell === undefined) continue
      for (const code of bound.codes) {
        for (const chain of code.snippet.reads) {
          const input = this.page.resolve(chain)
          if (input !== undefined) cell.dependOn(input)
        }
      }
    }
    for (const [path, needs] of Object.entries(this.definition.dependencies ?? {})) {
      const cell = this.entity.cells.get(path)
      for (const need of needs) {
        const input = this.entity.cells.get(need)
        if (input !== undefined) cell?.dependOn(input, true)
      }
    }
  }

  /** After everything that can read the widget's state was tied to it. */
  linkReactions(): void {
    this.reactions.link()
  }

  get(path: string): unknown {
    return valueAt(this.entity.view, parsePath(path))
  }

  /** Stores a value and says whether it differs from before. */
  set(path: string, value: unknown, isForced = false): boolean {
    const segments = parsePath(path)
    const first = segments[0]
    if (first === undefined) return false
    const old = valueAt(this.entity.view, segments)
    // An object may have been changed from inside before something forced this evaluation: comparing proves nothing.
    // No more does it where code wrote to the widget itself, of which nobody was told.
    const isWritten = this.given.has(first) && !Object.is(this.given.get(first), this.entity.view[first])
    const isChanged = !isSame(old, value) || isWritten || (isForced && isObject(value))
    // Who remembers what was made of the old one sees another object.
    const kept = isForced && Object.is(old, value) ? renewed(value) : value
    if (isChanged) this.entity.view[first] = withValueAt(this.entity.view[first], segments.slice(1), kept)
    this.given.set(first, this.entity.view[first])
    if (!isChanged) return false
    this.page.markChanged(this.entity.name, first)
    return true
  }

  /** Sets state of the person's making, and touches what depends on it. */
  setMeta(name: string, value: unknown): void {
    this.meta[name] = value
    this.touched.add(name)
    const source = this.definition.defaults?.[name]
    const shown = value === undefined && source !== undefined ? this.get(source) : value
    if (this.set(name, shown)) this.touch(name)
  }

  /** State of the person's making, without what defaults made of it. */
  keptMeta(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.touched].map((name) => [name, this.meta[name]]))
  }

  /** Back to what the default says, or to the first value; but for what setters wrote after so many writes of the page. */
  resetMeta(writes: number): void {
    this.touched.clear()
    for (const name of this.state) {
      if (this.definition.staysOnReset?.includes(name) === true) continue
      const source = this.definition.defaults?.[name]
      if ((this.overridden.get(source ?? name) ?? 0) > writes) continue
      if (source !== undefined && this.overridden.has(source)) this.restore(source)
      delete this.meta[name]
      const value = source === undefined ? this.definition.meta?.[name] : this.get(source)
      if (this.set(name, value)) this.touch(name)
    }
  }

  /** Sets a property from outside its binding: a setter. Defaults feed their meta properties anew. */
  override(path: string, value: unknown): void {
    this.set(path, value, true)
    this.touch(path, true)
    for (const [name, source] of Object.entries(this.definition.defaults ?? {})) {
      if (source === path) this.feed(name, source)
    }
    this.page.overrides += 1
    this.overridden.set(path, this.page.overrides)
    this.deriveNow()
  }

  /** Undoes a setter: what is stored counts again. */
  private restore(path: string): void {
    this.overridden.delete(path)
    const visit = { isFirst: false, isForced: true }
    const bound = this.bindings.get(path)
    const cell = this.entity.cells.get(path)
    if (bound !== undefined && cell !== undefined) this.evaluate(cell, bound, visit)
    else this.store(path, valueAt({ ...this.definition.initial, ...ownProperties(this.node) }, parsePath(path)), visit)
    this.touch(path, true)
  }

  /** Brings what is computed from the widget's own properties up to date, for the code that goes on (§4.8). */
  private deriveNow(): void {
    const derived = Object.entries(this.definition.derived ?? {}).flatMap(([name, property]) => {
      const cell = this.entity.cells.get(name)
      // What a setter gave stays until what it is computed from changes: `setOptions` of a select.
      const isGiven = this.overridden.has(name)
      return cell === undefined || cell.cycle !== undefined || isGiven ? [] : [{ name, property, cell }]
    })
    derived.sort((a, b) => a.cell.rank - b.cell.rank)
    for (const { name, property, cell } of derived) {
      if (property.isLazy === true) cell.update?.({ isFirst: false, isForced: true })
      else this.set(name, this.derive(cell, property))
    }
  }

  ruleOf(path: string): PropertyRule | undefined {
    return this.rules.of(path)
  }

  private touch(path: string, isForced = false): void {
    const cell = this.entity.cells.get(path)
    if (cell !== undefined) this.page.touch(cell, isForced)
  }

  private addBindings(version: number): void {
    for (const [path, text] of boundTexts(this.node, this.entity.view)) {
      const [first = '', ...rest] = parsePath(path)
      if (this.definition.derived?.[first] !== undefined) continue
      const known = this.definition.known?.(path, text)
      if (known !== undefined) {
        this.known.set(path, known)
        showKnown(this.entity.view, [first, ...rest], known)
        continue
      }
      const bound = bindText(withSafeFallback(text), this.page, version, this.definition.jsonTexts?.test(path))
      if (bound === undefined) continue
      this.bindings.set(path, bound)
      this.entity.view[first] = withValueAt(this.entity.view[first], rest, undefined)
      const cell = this.page.cell(this.entity, path, 'binding')
      cell.update = (visit) => this.evaluate(cell, bound, visit)
    }
  }

  private evaluate(cell: Cell, bound: BoundText, visit: Visit): boolean {
    this.overridden.delete(cell.path)
    const value = cell.cycle === undefined ? evaluateText(bound, this.page, cell.place) : undefined
    const isChanged = this.store(cell.path, value, visit)
    // A default that is evaluated again feeds its state even if it comes out equal (§2.5).
    return isChanged || this.sources.has(cell.path)
  }

  private store(path: string, value: unknown, visit: Visit): boolean {
    const rule = this.ruleOf(path)
    if (rule === undefined) return this.set(path, value, visit.isForced)
    const { parsed, isValid, message } = validate(rule, value, this.entity.view, path)
    const place = `${this.entity.name}.${path}`
    this.page.problems.resolve(place, 'validation')
    if (!isValid && !(value === undefined && this.page.problems.has?.(place) === true)) {
      this.page.problems.add(place, 'validation', message ?? 'Invalid value')
    }
    return this.set(path, parsed, visit.isForced)
  }

  private addMeta(kept: Readonly<Record<string, unknown>>): void {
    for (const name of new Set([...this.state, ...Object.keys(kept)])) {
      if (this.bindings.has(name)) continue
      const cell = this.page.cell(this.entity, name, 'meta')
      const source = this.definition.defaults?.[name]
      if (source === undefined) {
        if (kept[name] !== undefined) this.set(name, kept[name])
        continue
      }
      cell.dependOn(this.page.cell(this.entity, source, 'value'))
      cell.update = (visit) => (visit.isFirst ? this.firstMeta(name, source) : this.feed(name, source, visit.isForced))
    }
  }

  private firstMeta(name: string, source: string): boolean {
    const kept = this.meta[name]
    return this.set(name, kept === undefined ? this.get(source) : kept)
  }

  /** A default that was evaluated again overwrites what the person typed. */
  private feed(name: string, source: string, isForced = false): boolean {
    const value = this.get(source)
    this.meta[name] = value
    this.touched.delete(name)
    if (this.meta['isDirty'] === true) this.setMeta('isDirty', false)
    return this.set(name, value, isForced)
  }

  private addDerived(): void {
    for (const [name, property] of Object.entries(this.definition.derived ?? {})) {
      const cell = this.page.cell(this.entity, name, 'derived')
      if (property.isLazy === true) {
        cell.update = this.deriveWhenRead(name, cell, property)
        continue
      }
      cell.update = (visit) => this.set(name, cell.cycle === undefined ? this.derive(cell, property) : undefined, visit.isForced)
    }
    for (const [name, property] of Object.entries(this.definition.derived ?? {})) {
      for (const source of property.from) {
        this.page.cell(this.entity, name, 'derived').dependOn(this.page.cell(this.entity, source, 'value'))
      }
    }
  }

  /** A change of what it reads only forgets the value. */
  private deriveWhenRead(name: string, cell: Cell, property: DerivedProperty): () => boolean {
    let known: { readonly value: unknown } | undefined
    const get = () => {
      known ??= { value: cell.cycle === undefined ? this.derive(cell, property) : undefined }
      return known.value
    }
    Object.defineProperty(this.entity.view, name, { get, enumerable: true, configurable: true })
    return () => {
      known = undefined
      return true
    }
  }

  private derive(cell: Cell, property: DerivedProperty): unknown {
    try {
      return property.compute(this.entity.view)
    } catch (error) {
      this.page.problems.add(cell.place, 'evaluation', messageOf(error))
      return undefined
    }
  }

  private addSetterTargets(): void {
    this.page.cell(this.entity, 'isLoading', 'value')
    for (const path of Object.values(this.definition.setters ?? {})) this.page.cell(this.entity, path, 'value')
  }

  /** Coerces properties without code once; again only if the check reads other properties. */
  private checkFixed(): void {
    for (const [pattern, rule] of this.rules.patterns) {
      const [only = ''] = pattern
      if (pattern.length === 1 && this.entity.view[only] === undefined && this.rules.missing.has(only) && !this.isFed(only)) {
        const value = this.rules.missing.get(only)
        if (value !== undefined) this.entity.view[only] = value
        continue
      }
      const places = pattern.includes('*') ? pathsOf(this.entity.view, pattern) : [pattern]
      for (const segments of places) {
        const path = segments.join('.')
        const first = segments[0] ?? ''
        if (this.bindings.has(path) || this.known.has(path) || this.isFed(first)) continue
        const raw: unknown = valueAt(this.entity.view, segments)
        if (rule.kind !== 'custom') {
          this.store(path, raw, { isFirst: true, isForced: false })
          continue
        }
        const cell = this.page.cell(this.entity, path, 'checked')
        cell.update = (visit) => this.store(path, raw, visit)
      }
    }
  }

  /** It has a binding, is state, or is computed: no fixed value. */
  private isFed(name: string): boolean {
    return this.bindings.has(name) || this.state.includes(name) || this.definition.derived?.[name] !== undefined
  }
}

/** The paths below an object that a pattern with `*` stands for, as far as they are there. */
function pathsOf(root: unknown, [part = '', ...rest]: readonly string[], above: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof root !== 'object' || root === null) return []
  const keys = part !== '*' ? [part] : Object.keys(root)
  const there = keys.filter((key) => key in root)
  if (rest.length === 0) return there.map((key) => [...above, key])
  return there.flatMap((key) => pathsOf((root as Record<string, unknown>)[key], rest, [...above, key]))
}
