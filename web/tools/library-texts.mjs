// `import { text } from 'virtual:library-text/sandbox/libraries/forge'`: a library for user code, src/sandbox/libraries/forge.ts,
// bundled as the text of one script. A chunk of its own, so that only pages whose app names the library load it.
import { join } from 'node:path'
import { packagesDir, sourceDir, webDir } from './env.mjs'

export function libraryTextsPlugin(isDev) {
  return {
    name: 'library-texts',
    setup(build) {
      build.onResolve({ filter: /^virtual:library-text\// }, ({ path }) => ({ path, namespace: 'library-text' }))
      build.onLoad({ filter: /.*/, namespace: 'library-text' }, async ({ path }) => {
        const entry = join(sourceDir, `${path.replace('virtual:library-text/', '')}.ts`)
        const { outputFiles } = await build.esbuild.build({
          absWorkingDir: webDir,
          bundle: true,
          nodePaths: [packagesDir],
          tsconfig: join(webDir, 'tsconfig.esbuild.json'),
          entryPoints: [entry],
          format: 'iife',
          minify: !isDev,
          charset: 'ascii',
          legalComments: 'inline',
          write: false,
        })
        return { contents: `export const text = ${JSON.stringify(outputFiles[0].text)}`, loader: 'js', watchFiles: [entry] }
      })
    },
  }
}
