// Writes docs/reference/widgets.md from the widgets' definitions: node web/tools/widget-reference.mjs [--check]
//   --check  writes nothing and fails when the page is not up to date
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail, loadEsbuild, scratchDir, sourceDir, webDir } from './env.mjs'
import { bundleOptions } from './options.mjs'

const widgetsDir = join(sourceDir, 'widgets')
const page = join(dirname(webDir), 'docs/reference/widgets.md')

const text = reference(await definitionsByFolder())
if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    fail('docs/reference/widgets.md is not up to date: node web/tools/widget-reference.mjs')
  }
  console.log('web: docs/reference/widgets.md is up to date')
} else {
  writeFileSync(page, text)
}

async function definitionsByFolder() {
  const folders = readdirSync(widgetsDir).filter((folder) => existsSync(join(widgetsDir, folder, 'definition.ts'))).sort()
  const lines = folders.map((folder) => `export { definitions as ${nameOf(folder)} } from './${folder}/definition'`)
  const { outputFiles } = await loadEsbuild().build({
    ...bundleOptions(true),
    stdin: { contents: lines.join('\n'), loader: 'ts', resolveDir: widgetsDir },
    platform: 'node',
    format: 'cjs',
    sourcemap: false,
    loader: { '.css': 'empty' },
  })
  const file = join(scratchDir, 'reference/definitions.cjs')
  rmSync(dirname(file), { recursive: true, force: true })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, outputFiles[0].contents)
  const loaded = createRequire(import.meta.url)(file)
  return folders.map((folder) => ({ folder, definitions: loaded[nameOf(folder)], example: exampleOf(folder) }))
}

function nameOf(folder) {
  return `w_${folder.replaceAll('-', '_')}`
}

function exampleOf(folder) {
  const file = join(widgetsDir, folder, 'example.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function reference(widgets) {
  const sections = widgets
    .flatMap(({ definitions, example }) => definitions.map((definition) => ({ definition, example })))
    .sort((a, b) => compare(a.definition.label, b.definition.label) || compare(a.definition.type, b.definition.type))
    .map(section)
  return `# Widgets

Made from the definitions in \`web/src/widgets\` by \`node web/tools/widget-reference.mjs\`; change those instead of this page.

Code reads every property of a widget by its name, such as \`Input1.label\`. **Values** are those that only exist while a page runs:
what people typed, chose or loaded, and what follows from it. **Setters** are methods: \`Input1.setDisabled(true)\`; each gives a promise.
A \`*\` in an event stands for the key of a column, an item or a field.

${sections.join('\n')}`
}

function section({ definition, example }) {
  const { type, label, meta = {}, derived = {}, internal = [], events = [], setters = {} } = definition
  const values = [...new Set([...Object.keys(meta), ...Object.keys(derived)])].filter((name) => isReadable(name, internal, derived))
  const lines = [`## ${label}`, '', `\`${type}\`${example ? `: ${example.about}` : ''}`, '']
  lines.push(line('Values', values.sort(compare)), line('Events', [...events].sort(compare)))
  lines.push(line('Setters', Object.entries(setters).map(([name, property]) => `${name} → ${property}`).sort(compare)))
  return `${lines.filter((part) => part !== undefined).join('\n')}\n`
}

/** What begins with an underscore or is state of the component alone is nobody else's. */
function isReadable(name, internal, derived) {
  return !name.startsWith('_') && (!internal.includes(name) || name in derived)
}

function line(title, names) {
  return names.length === 0 ? undefined : `- ${title}: ${names.map((name) => `\`${name}\``).join(', ')}`
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
