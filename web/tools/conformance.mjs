// Bundles the page of the conformance suite: node web/tools/conformance.mjs OUTPUT
// The runtime's page side and the viewer's components in one script; the sandbox is the built one.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fail, loadEsbuild, webDir } from './env.mjs'
import { bundleOptions } from './options.mjs'

const [output] = process.argv.slice(2)
if (output === undefined) fail('say where the script goes: conformance.mjs OUTPUT')
try {
  const { outputFiles } = await loadEsbuild().build({
    ...bundleOptions(false),
    entryPoints: [join(webDir, 'test/conformance/page.tsx')],
    outfile: 'conformance.js',
    format: 'iife',
    minify: false,
    // One and a half megabytes that every page would have to read, for no case.
    external: ['pdfjs', 'pdfjs-worker'],
    loader: { '.css': 'empty', '.woff2': 'empty' },
  })
  const script = outputFiles.find(({ path }) => path.endsWith('.js'))
  mkdirSync(dirname(resolve(output)), { recursive: true })
  writeFileSync(output, script.contents)
} catch {
  fail('the page of the conformance suite does not compile')
}
