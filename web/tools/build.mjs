// Builds web/dist: node web/tools/build.mjs [--dev] [--partial]
//   --dev      readable code with source maps; budgets are not checked
//   --partial  succeed although a page's sources are missing
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { compressed, kilobytes, overBudget } from './budget.mjs'
import { buildEmbedded } from './embedded.mjs'
import { distDir, fail, loadEsbuild, webDir } from './env.mjs'
import { joinFirstScripts } from './core.mjs'
import { buildEarly, buildScripts, buildStyles, hashedName, initialScripts, lazyWidgets, pageHTML, pageNames, presentPages } from './pages.mjs'
import { buildSandbox, missingSandboxSources } from './sandbox.mjs'

const isDev = process.argv.includes('--dev')
const isPartial = process.argv.includes('--partial')
const started = performance.now()
const esbuild = loadEsbuild()

/** What will be in dist: path → contents. Written only when everything has been built. */
const files = new Map()
const sizes = {}
const missing = []
const manifest = { sandboxScriptHash: null, pages: {} }

try {
  await addPages()
  await addSandbox()
  files.set('embedded.html', Buffer.from(await buildEmbedded(esbuild, isDev)))
} catch (error) {
  // esbuild has already printed its own messages.
  fail(error.errors ? 'the build failed' : error.stack)
}
writeDist()
report()

async function addPages() {
  const names = presentPages()
  missing.push(...pageNames.filter((name) => !names.includes(name)).map((name) => `src/${name}.tsx`))
  if (names.length === 0) return
  files.set('favicon.svg', readFileSync(join(webDir, 'static/favicon.svg')))
  for (const name of names) {
    const result = await buildScripts(esbuild, [name], isDev)
    const { metafile } = result
    const { scripts, renamed } = await addScripts(name, result)
    if (name === 'viewer') manifest.widgets = lazyWidgets(metafile, [name], renamed)
    const style = addAsset(`${name}.css`, await buildStyles(esbuild, name, metafile, isDev))
    const early = await buildEarly(esbuild, name, isDev)
    const first = early && addAsset(`${name}-early.js`, early)
    files.set(`${name}.html`, Buffer.from(pageHTML(name, scripts, style, first)))
    manifest.pages[name] = { scripts, style }
    sizes[name] = [...scripts, style, ...(first ? [first] : [])].reduce((sum, file) => sum + compressed(files.get(`assets/${file}`)).length, 0)
  }
}

/** Adds a page's scripts; its first ones in order, and what a lazy one is called. */
async function addScripts(name, result) {
  const others = isDev ? result.outputFiles : result.outputFiles.filter(({ path }) => !path.endsWith('.js'))
  for (const file of others) files.set(relative(distDir, file.path), Buffer.from(file.contents))
  if (isDev) return { scripts: initialScripts(result.metafile, name), renamed: (file) => file }
  const { core, files: scripts, renamed } = await joinFirstScripts(esbuild, result, name)
  for (const [file, text] of scripts) files.set(`assets/${file}`, Buffer.from(text))
  return { scripts: [core], renamed }
}

async function addSandbox() {
  const absent = missingSandboxSources()
  if (absent.length > 0) {
    missing.push(...absent.map((file) => relative(webDir, file)))
    return
  }
  const { html, hash } = await buildSandbox(esbuild, isDev)
  files.set('sandbox.html', Buffer.from(html))
  manifest.sandboxScriptHash = hash
  sizes.sandbox = compressed(html).length
}

function addAsset(name, contents) {
  const hashed = hashedName(name, contents)
  files.set(`assets/${hashed}`, Buffer.from(contents))
  return hashed
}

function writeDist() {
  files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  rmSync(distDir, { recursive: true, force: true })
  for (const [path, contents] of files) {
    const target = join(distDir, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, contents)
    if (isCompressible(path)) writeFileSync(`${target}.gz`, compressed(contents))
  }
}

function isCompressible(path) {
  return /\.(js|css|html|svg)$/.test(path)
}

function report() {
  for (const [name, size] of Object.entries(sizes)) console.log(`${name.padEnd(8)} ${kilobytes(size).padStart(9)} gzip`)
  console.log(`${files.size} files in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  const excess = isDev ? [] : overBudget(sizes)
  for (const line of excess) console.error(`web: over budget: ${line}`)
  for (const file of missing) console.error(`web: not built, because ${file} is missing`)
  if (excess.length > 0 || (missing.length > 0 && !isPartial)) process.exit(1)
}
