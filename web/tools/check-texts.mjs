// Finds words that components say themselves instead of taking them from a catalogue: node web/tools/check-texts.mjs
// A word in JSX text, or in an attribute that people see or hear, belongs into the `messages.ts` of its area.
import { createRequire } from 'node:module'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, packagesDir, sourceDir } from './env.mjs'

const ts = createRequire(import.meta.url)(join(packagesDir, 'typescript'))

/** Attributes and properties of components that reach people. */
const spoken = new Set([
  'aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'alt', 'label', 'placeholder', 'title',
  'caption', 'detail', 'hint',
])
/** At least two letters in a row: units and marks like `px`, `×` or `…` alone are found in no catalogue. */
const word = /\p{L}{2}/u

/** @returns {string[]} `line: text` of every word in a component's source */
export function inlineTexts(name, source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX)
  const found = []
  const report = (node, text) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.push(`${line + 1}: ${text.trim()}`)
  }
  const visit = (node) => {
    if (ts.isJsxText(node) && word.test(node.text)) report(node, node.text)
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(file)) && node.initializer) visitSpoken(node.initializer)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) visitSpoken(node.expression)
    ts.forEachChild(node, visit)
  }
  /** Texts that an expression can come out as: itself, the branches of a choice, the parts of a template. */
  const visitSpoken = (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (word.test(node.text)) report(node, node.text)
    } else if (ts.isTemplateExpression(node)) {
      for (const part of [node.head, ...node.templateSpans.map(({ literal }) => literal)]) if (word.test(part.text)) report(part, part.text)
    } else if (ts.isConditionalExpression(node)) {
      visitSpoken(node.whenTrue)
      visitSpoken(node.whenFalse)
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) {
      visitSpoken(node.right)
    } else if (ts.isJsxExpression(node) && node.expression) visitSpoken(node.expression)
  }
  visit(file)
  return found
}

/** Every component of src, tests left out. */
export function allInlineTexts() {
  const sample = "const x = <p title={a ? 'Yes' : b.c}>Words{d && 'More'}<i className=\"name\">{e('key')}</i></p>"
  if (inlineTexts('sample.tsx', sample).length !== 3) fail('the search for inline texts does not find what it should')
  const files = readdirSync(sourceDir, { recursive: true }).filter((file) => /\.tsx$/.test(file) && !/test(ing)?(-\w+)?\.tsx$/.test(file))
  return files.flatMap((file) => inlineTexts(file, readFileSync(join(sourceDir, file), 'utf8')).map((text) => `${file}:${text}`))
}
