// The esbuild options that every bundle shares: pages, sandbox and tests.
import { join } from 'node:path'
import { packagesDir, webDir } from './env.mjs'
import { iconPlugin } from './icons.mjs'
import { librariesPlugin } from './libraries.mjs'
import { libraryTextsPlugin } from './library-texts.mjs'
import { widgetsPlugin } from './widgets.mjs'

/** Browsers with everything the pages use natively; raise only with a note in the change log. */
export const browsers = ['chrome115', 'firefox115', 'safari16']

/** Options of a bundle; `isDev` keeps names, adds source maps and React's own warnings. */
export function bundleOptions(isDev) {
  return {
    absWorkingDir: webDir,
    bundle: true,
    // The JS API ignores NODE_PATH.
    nodePaths: [packagesDir],
    // Never tsconfig.json: its `paths` are for the type checker and would pick the wrong file of a package.
    tsconfig: join(webDir, 'tsconfig.esbuild.json'),
    target: browsers,
    define: { 'process.env.NODE_ENV': isDev ? '"development"' : '"production"' },
    minify: !isDev,
    sourcemap: isDev,
    charset: 'ascii',
    metafile: true,
    write: false,
    logLevel: 'warning',
    logOverride: { 'import-is-undefined': 'error' },
    plugins: [iconPlugin(), librariesPlugin(), libraryTextsPlugin(isDev), widgetsPlugin()],
  }
}
