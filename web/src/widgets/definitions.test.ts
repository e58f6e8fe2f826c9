import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetDefinition } from './definition'
import { widgetDefinitions } from './definitions'

const junk: readonly unknown[] = [
  undefined, null, '', 'text', '{{broken', '[1,2', '[]', 0, -1, 1.5, NaN, true, [], [null], [[]], [{}], {}, { value: {} }, { a: null },
]

function namesOf(definition: WidgetDefinition): readonly string[] {
  const derived = Object.values(definition.derived ?? {}).flatMap(({ from }) => from)
  return [...new Set([...derived, ...Object.keys(definition.properties).map((path) => path.split('.')[0] ?? '')])]
}

test('no check and no derived property throws, whatever the properties hold', () => {
  for (const definition of Object.values(widgetDefinitions)) {
    for (const value of junk) {
      const props = Object.fromEntries(namesOf(definition).map((name) => [name, value]))
      for (const [name, derived] of Object.entries(definition.derived ?? {})) {
        assert.doesNotThrow(() => derived.compute(props), `${definition.type}.${name} of ${JSON.stringify(value)}`)
      }
      for (const [path, rule] of Object.entries(definition.properties)) {
        if (rule.kind !== 'custom') continue
        for (const checked of junk) assert.equal(typeof rule.check(checked, props).isValid, 'boolean', path)
      }
    }
  }
})

test('defaults, setters and derived properties name properties that exist', () => {
  for (const definition of Object.values(widgetDefinitions)) {
    const known = new Set([...namesOf(definition), ...Object.keys(definition.derived ?? {})])
    for (const [state, source] of Object.entries(definition.defaults ?? {})) {
      assert.ok(state in (definition.meta ?? {}), `${definition.type}: ${state} is not state`)
      assert.ok(source in definition.properties, `${definition.type}: ${source} has no rule`)
    }
    for (const target of Object.values(definition.setters ?? {})) {
      if (definition.type === 'TEXT_WIDGET' || definition.type === 'SWITCH_WIDGET') continue
      assert.ok(known.has(target), `${definition.type}: a setter sets ${target}, which is unknown`)
    }
  }
})
