import type { Verdict, WidgetDefinition, WidgetProps } from './definition'

/** For unit tests: the value of a derived property, with those it reads computed first. */
export function derive(definition: WidgetDefinition, props: WidgetProps, name: string): unknown {
  const derived = definition.derived ?? {}
  const computed: Record<string, unknown> = { ...definition.meta, ...props }
  const visit = (key: string, path: readonly string[]) => {
    const property = derived[key]
    if (!property) return
    if (path.includes(key)) throw new Error(`${[...path, key].join(' ← ')} is a cycle`)
    for (const source of property.from) visit(source, [...path, key])
    computed[key] = property.compute(computed)
  }
  visit(name, [])
  return computed[name]
}

/** For unit tests: the verdict of a custom rule. */
export function check(definition: WidgetDefinition, path: string, value: unknown, props: WidgetProps = {}): Verdict {
  const rule = definition.properties[path]
  if (rule?.kind !== 'custom') throw new Error(`${path} has no custom rule`)
  return rule.check(value, props)
}
