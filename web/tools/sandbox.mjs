// sandbox.html: the frame's script inline, the worker's script as text inside it.
// The server allows exactly this script by its hash, so the page needs no host name in its policy.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sourceDir } from './env.mjs'
import { bundleOptions } from './options.mjs'

const frame = join(sourceDir, 'sandbox/frame.ts')
const worker = join(sourceDir, 'sandbox/worker.ts')

/** The source files that are missing, if any. */
export function missingSandboxSources() {
  return [frame, worker].filter((file) => !existsSync(file))
}

/** @returns {Promise<{html: string, hash: string, metafiles: object[]}>} the page and its `script-src` hash */
export async function buildSandbox(esbuild, isDev) {
  const options = { ...bundleOptions(isDev), format: 'iife', sourcemap: false, legalComments: 'none' }
  const workerResult = await esbuild.build({ ...options, entryPoints: [worker], outfile: 'worker.js' })
  const workerText = workerResult.outputFiles[0].text
  const frameResult = await esbuild.build({
    ...options,
    entryPoints: [frame],
    outfile: 'frame.js',
    plugins: [...options.plugins, workerTextPlugin(workerText)],
  })
  // Inside <script>, "</script" would end it (esbuild escapes that) and "<!--" could hide the end.
  const script = frameResult.outputFiles[0].text.replaceAll('<!--', '<\\x21--')
  if (/<\/script/i.test(script)) throw new Error('the sandbox script contains "</script"')
  const hash = `sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}`
  const head = '<meta charset="utf-8"><title>Steward sandbox</title>'
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><script>${script}</script></body></html>\n`
  return { html, hash, metafiles: [workerResult.metafile, frameResult.metafile] }
}

/** `import { workerText } from 'virtual:worker-text'`: the worker's bundle as a string. */
function workerTextPlugin(text) {
  return {
    name: 'worker-text',
    setup(build) {
      build.onResolve({ filter: /^virtual:worker-text$/ }, ({ path }) => ({ path, namespace: 'worker-text' }))
      build.onLoad({ filter: /.*/, namespace: 'worker-text' }, () => ({
        contents: `export const workerText = ${JSON.stringify(text)}; export default workerText`,
        loader: 'js',
      }))
    },
  }
}
