import type { WidgetProps } from '../definition'

/**
 * A function of a widget's properties that is computed again only when one of those it reads is another. Several
 * derived properties need the same rows; large tables are walked once. `compute` sees what it computed before.
 */
export function remembered<Value>(
  from: readonly string[],
  compute: (props: WidgetProps, before: Value | undefined) => Value,
): (props: WidgetProps) => Value {
  const known = new WeakMap<WidgetProps, { readonly inputs: readonly unknown[]; readonly value: Value }>()
  return (props) => {
    const inputs = from.map((name) => props[name])
    const before = known.get(props)
    if (before && before.inputs.every((input, index) => Object.is(input, inputs[index]))) return before.value
    const value = compute(props, before?.value)
    known.set(props, { inputs, value })
    return value
  }
}
