// Libraries that Debian installs outside the folder of Node's packages.
import { fail } from './env.mjs'
import { existsSync } from 'node:fs'

const paths = {
  pdfjs: '/usr/share/javascript/pdf/build/pdf.js',
  'pdfjs-worker': '/usr/share/javascript/pdf/build/pdf.worker.js',
}

export function librariesPlugin() {
  return {
    name: 'libraries',
    setup(build) {
      build.onResolve({ filter: /^pdfjs(-worker)?$/ }, ({ path }) => {
        if (build.initialOptions.external?.includes(path)) return { path, external: true }
        if (!existsSync(paths[path])) fail('pdf.js is missing. Install it: apt-get install --no-install-recommends libjs-pdf')
        return { path: paths[path] }
      })
      // What pdf.js asks for under Node only.
      build.onResolve({ filter: /^(canvas|fs|http|https|url|zlib|worker_threads|\.\/pdf\.worker\.js)$/ }, ({ path, importer }) =>
        importer.includes('/javascript/pdf/') ? { path, external: true } : undefined,
      )
    },
  }
}
