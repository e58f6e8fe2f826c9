// The admin and viewer pages: their bundles, their style sheets and the HTML around them.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { sourceDir, webDir } from './env.mjs'
import { bundleOptions } from './options.mjs'
import { reactPlugin } from './react.mjs'

export const pageNames = ['admin', 'viewer']

/** Names of the pages whose entry exists. */
export function presentPages() {
  return pageNames.filter((name) => existsSync(join(sourceDir, `${name}.tsx`)))
}

/** Bundles the pages together, so that they share chunks. Style sheets are bundled apart, see `buildStyles`. */
export function buildScripts(esbuild, names, isDev) {
  const options = bundleOptions(isDev)
  return esbuild.build({
    ...options,
    plugins: [...options.plugins, reactPlugin()],
    entryPoints: names.map((name) => join(sourceDir, `${name}.tsx`)),
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    legalComments: isDev ? 'inline' : 'linked',
    loader: { '.css': 'empty', '.woff2': 'file' },
  })
}

/**
 * One style sheet per page, with the CSS of everything it may load later: esbuild would put the CSS of a
 * lazily imported module into a file that nobody asks for.
 */
export async function buildStyles(esbuild, name, metafile, isDev) {
  const sheets = reachableStyles(metafile, `src/${name}.tsx`)
  const result = await esbuild.build({
    ...bundleOptions(isDev),
    stdin: { contents: sheets.map((file) => `@import "./${file}";`).join('\n'), loader: 'css', resolveDir: webDir },
    outfile: `dist/assets/${name}.css`,
    sourcemap: false,
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
  })
  return result.outputFiles[0].contents
}

/** CSS inputs in import order, dependencies first. */
function reachableStyles(metafile, entry) {
  const seen = new Set()
  const sheets = []
  const visit = (file) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { path } of metafile.inputs[file]?.imports ?? []) visit(path)
    if (file.endsWith('.css')) sheets.push(file)
  }
  visit(entry)
  return sheets
}

/** Output files of a page's entry and of all chunks it imports at once, entry first. */
export function initialScripts(metafile, name) {
  return filesOf(metafile, `src/${name}.tsx`)
}

function filesOf(metafile, entryPoint) {
  const entry = Object.keys(metafile.outputs).find((file) => metafile.outputs[file].entryPoint === entryPoint)
  const files = []
  const visit = (file) => {
    if (files.includes(file)) return
    files.push(file)
    for (const { path, kind } of metafile.outputs[file].imports) if (kind === 'import-statement') visit(path)
  }
  visit(entry)
  return files.map((file) => relative('dist/assets', file))
}

/** Widgets whose component is loaded when a page has one: folder → its files that no page loads at once. */
export function lazyWidgets(metafile, names, renamed) {
  const atOnce = new Set(names.flatMap((name) => initialScripts(metafile, name)))
  const found = {}
  for (const { entryPoint } of Object.values(metafile.outputs)) {
    const [, folder] = /^src\/widgets\/([^/]+)\//.exec(entryPoint ?? '') ?? []
    if (folder === undefined) continue
    const files = filesOf(metafile, entryPoint).filter((file) => !atOnce.has(file)).map(renamed).filter(Boolean)
    found[folder] = [...new Set([...(found[folder] ?? []), ...files])]
  }
  return found
}

/** The small script of a page that runs before its other scripts are there, `src/<name>-early.ts`; most have none. */
export async function buildEarly(esbuild, name, isDev) {
  const entry = join(sourceDir, `${name}-early.ts`)
  if (!existsSync(entry)) return undefined
  const options = { ...bundleOptions(isDev), format: 'iife', sourcemap: false, legalComments: 'none' }
  const { outputFiles } = await esbuild.build({ ...options, entryPoints: [entry], outfile: 'early.js' })
  return outputFiles[0].contents
}

/** Fills the shell `static/<name>.html`; the policy allows no inline script and no inline style. */
export function pageHTML(name, scripts, style, early) {
  const [entry, ...chunks] = scripts.map((file) => `/assets/${file}`)
  const head = [
    '<link rel="icon" type="image/svg+xml" href="/favicon.svg">',
    `<link rel="stylesheet" href="/assets/${style}">`,
    ...[entry, ...chunks].map((file) => `<link rel="modulepreload" href="${file}">`),
    `<script type="module" src="${entry}"></script>`,
  ]
  const shell = readFileSync(join(webDir, `static/${name}.html`), 'utf8')
  if (!shell.includes('<!-- assets -->')) throw new Error(`static/${name}.html has no <!-- assets --> line`)
  const first = early === undefined ? '' : `<script async src="/assets/${early}"></script>`
  return shell.replace('<!-- assets -->', head.join('\n    ')).replace('<!-- early -->', first)
}

/** `name-HASH.ext` from the content, in esbuild's manner. */
export function hashedName(file, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase()
  const [stem, extension] = basename(file).split('.')
  return `${stem}-${hash}.${extension}`
}
