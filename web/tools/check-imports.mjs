// Checks that imports between the folders of src point downwards: node web/tools/check-imports.mjs
// esbuild's metafile knows every import that survives to run time; imports of types alone are free.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, loadEsbuild, sourceDir } from './env.mjs'
import { bundleOptions } from './options.mjs'

/** Folder (or entry file) → folders it may import besides itself. */
const allowed = {
  lib: [],
  // Types of the areas' texts are free; the texts themselves stay where they are said.
  messages: ['lib'],
  model: ['lib'],
  ui: ['lib'],
  api: ['lib', 'model'],
  bindings: ['lib', 'model'],
  runtime: ['lib', 'model', 'bindings', 'api', 'sandbox'],
  widgets: ['lib', 'model', 'bindings', 'runtime', 'ui', 'api'],
  // The worker evaluates widgets too: it takes their definitions, which are pure data and functions.
  sandbox: ['lib', 'model', 'bindings', 'runtime', 'widgets'],
  viewer: ['lib', 'model', 'bindings', 'runtime', 'sandbox', 'widgets', 'ui', 'api'],
  admin: ['lib', 'model', 'ui', 'api'],
  'viewer.tsx': ['viewer', 'messages', 'runtime', 'sandbox', 'widgets', 'ui', 'api', 'lib', 'model'],
  'viewer-early.ts': ['viewer', 'sandbox', 'api', 'lib'],
  'admin.tsx': ['admin', 'messages', 'ui', 'api', 'lib'],
}

/** Entry → inputs (by pattern) that must never be in its bundle. */
const forbidden = {
  'viewer.tsx': /^src\/admin\//,
  'viewer-early.ts': /^src\/(admin|widgets|runtime|bindings)\/|\/nodejs\/react/,
  'admin.tsx': /^src\/(viewer|widgets|runtime|bindings|sandbox)\//,
  'sandbox/worker.ts': /^src\/(ui|viewer|admin|api)\/|\/nodejs\/react/,
  'sandbox/frame.ts': /^src\/(ui|viewer|admin|api)\/|\/nodejs\/react/,
}

const problems = []
for (const entry of Object.keys(forbidden).filter((file) => existsSync(join(sourceDir, file)))) {
  const { metafile } = await bundle([entry], entry)
  const bad = Object.keys(metafile.inputs).filter((file) => forbidden[entry].test(file))
  problems.push(...bad.map((file) => `the bundle of ${entry} contains ${file}`))
}
const everything = readdirSync(sourceDir, { recursive: true }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.d\.ts$|\.test\.tsx?$|testing\.tsx?$/.test(file),
)
const { metafile } = await bundle(everything, 'src')
for (const [file, { imports }] of Object.entries(metafile.inputs)) {
  for (const { path } of imports) {
    const from = part(file)
    const to = part(path)
    if (from === undefined || to === undefined || from === to) continue
    if (!(from in allowed)) problems.push(`${file}: the folder ${from} has no rule in check-imports.mjs`)
    else if (!allowed[from].includes(to)) problems.push(`${file} imports ${path}: ${from} may not import ${to}`)
  }
}
for (const problem of [...new Set(problems)]) console.error(`web: ${problem}`)
if (problems.length > 0) process.exit(1)
console.log(`web: imports of ${everything.length} files point downwards`)

/** `src/ui/Button.tsx` → `ui`; `src/admin.tsx` → `admin.tsx`; anything outside src → undefined. */
function part(file) {
  return /^src\/([^/]+)/.exec(file)?.[1]
}

async function bundle(files, name) {
  try {
    return await loadEsbuild().build({
      ...bundleOptions(true),
      entryPoints: files.map((file) => join(sourceDir, file)),
      outdir: `build/${name}`,
      format: 'esm',
      sourcemap: false,
      loader: { '.css': 'empty', '.woff2': 'empty' },
      external: ['virtual:worker-text', 'virtual:bridge-text', 'jsdom', 'node:*'],
    })
  } catch {
    return fail(`${name} does not compile`)
  }
}
