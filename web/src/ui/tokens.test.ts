import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

test('both dark blocks hold the same values', () => {
  const text = readFileSync(join(process.cwd(), 'src/ui/tokens.css'), 'utf8')
  const preferred = declarations(text, ":root:not([data-theme='light']) {")
  const chosen = declarations(text, ":root[data-theme='dark'] {")
  assert.ok(chosen.length > 10)
  assert.deepEqual(chosen, preferred)
})

function declarations(text: string, selector: string): readonly string[] {
  const start = text.indexOf(selector) + selector.length
  return text
    .slice(start, text.indexOf('}', start))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
