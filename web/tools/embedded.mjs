// embedded.html: the document in which foreign content is shown (custom widgets, documents of Iframe widgets).
// The server gives it a policy of its own: inline scripts, no origin, nothing loaded from outside.
import { join } from 'node:path'
import { sourceDir } from './env.mjs'
import { bundleOptions } from './options.mjs'

const folder = join(sourceDir, 'widgets/embedded')

const style = 'html,body{height:100%;margin:0}body{overflow:hidden}iframe{display:block;width:100%;height:100%;border:0}'

/** @returns {Promise<string>} the page */
export async function buildEmbedded(esbuild, isDev) {
  const options = { ...bundleOptions(isDev), format: 'iife', sourcemap: false, legalComments: 'none' }
  const bridge = await esbuild.build({ ...options, entryPoints: [join(folder, 'bridge.ts')], outfile: 'bridge.js' })
  const outer = await esbuild.build({
    ...options,
    entryPoints: [join(folder, 'outer.ts')],
    outfile: 'outer.js',
    plugins: [...options.plugins, bridgeTextPlugin(bridge.outputFiles[0].text)],
  })
  // Inside <script>, "</script" would end it (esbuild escapes that) and "<!--" could hide the end.
  const script = outer.outputFiles[0].text.replaceAll('<!--', '<\\x21--')
  if (/<\/script/i.test(script)) throw new Error('the script of embedded.html contains "</script"')
  const head = `<meta charset="utf-8"><title>Embedded content</title><style>${style}</style>`
  return `<!doctype html><html lang="en"><head>${head}</head><body><script>${script}</script></body></html>\n`
}

/** `import { bridgeText } from 'virtual:bridge-text'`: the bridge's bundle as a string. */
function bridgeTextPlugin(text) {
  return {
    name: 'bridge-text',
    setup(build) {
      build.onResolve({ filter: /^virtual:bridge-text$/ }, ({ path }) => ({ path, namespace: 'bridge-text' }))
      build.onLoad({ filter: /.*/, namespace: 'bridge-text' }, () => ({
        contents: `export const bridgeText = ${JSON.stringify(text)}`,
        loader: 'js',
      }))
    },
  }
}
