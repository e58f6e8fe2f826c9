// Everything that can be checked without running: node web/tools/check.mjs
// Types, the direction of imports, and a few rules of the house that neither of them sees.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { allInlineTexts } from './check-texts.mjs'
import { childEnvironment, fail, sourceDir, webDir } from './env.mjs'
import { incompleteWidgets } from './widgets.mjs'

const longestFile = 500
const longestLine = 170

const rules = [
  { pattern: /^export default\b/m, message: 'no default exports' },
  { pattern: /^export \* from\b/m, message: 'no barrel files' },
  { pattern: /(:|<|\bas) any\b(?! )/m, message: 'no any' },
  { pattern: /@ts-(ignore|nocheck)|eslint-disable/, message: 'no silenced checks' },
  { pattern: /\binnerHTML\b|dangerouslySetInnerHTML|insertAdjacentHTML/, message: 'no HTML sinks: Trusted Types are enforced' },
]

const sheetRule = {
  pattern: /^\s*((margin|padding|border)-(left|right)\b|text-align: (left|right)\b|float: (left|right)\b)/m,
  message: 'no left and right where a page may run the other way: margin-inline-start, text-align: start …',
}

const sources = readdirSync(sourceDir, { recursive: true }).filter((file) => /\.tsx?$/.test(file))
const sheets = readdirSync(sourceDir, { recursive: true }).filter((file) => /\.css$/.test(file))
const problems = [
  ...sources.flatMap(checkFile),
  ...sheets.flatMap(checkSheet),
  ...allInlineTexts().map((text) => `${text} (words belong into messages.ts)`),
  ...incompleteWidgets(),
]
for (const problem of problems) console.error(`web: ${problem}`)
if (problems.length > 0) process.exit(1)
run('/usr/bin/tsc', ['-p', webDir, '--pretty', 'false'])
run(process.execPath, [join(webDir, 'tools/check-imports.mjs')])
console.log(`web: ${sources.length} files checked`)

function checkFile(file) {
  const text = readFileSync(join(sourceDir, file), 'utf8')
  const lines = text.split('\n')
  const broken = rules.filter(({ pattern }) => pattern.test(text)).map(({ message }) => `${file}: ${message}`)
  if (lines.length > longestFile) broken.push(`${file}: ${lines.length} lines, at most ${longestFile}`)
  const long = lines.findIndex((line) => line.length > longestLine)
  if (long !== -1) broken.push(`${file}:${long + 1}: line longer than ${longestLine}`)
  return broken
}

function checkSheet(file) {
  return sheetRule.pattern.test(readFileSync(join(sourceDir, file), 'utf8')) ? [`${file}: ${sheetRule.message}`] : []
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { env: childEnvironment, stdio: 'inherit' })
  if (error) fail(`${command} is missing. Install it: apt-get install --no-install-recommends node-typescript`)
  if (status !== 0) process.exit(status ?? 1)
}
