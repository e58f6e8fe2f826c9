// React as a module with named exports. Debian's is CommonJS: each of our files that imports it would copy its members
// into a namespace of its own when a page starts.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { packagesDir } from './env.mjs'

const react = createRequire(import.meta.url)(join(packagesDir, 'react'))

const names = {
  react: Object.keys(react).filter((name) => !name.startsWith('__')),
  'react/jsx-runtime': ['Fragment', 'jsx', 'jsxs'],
  'react/jsx-dev-runtime': ['Fragment', 'jsxDEV'],
}

export function reactPlugin() {
  return {
    name: 'react',
    setup(build) {
      build.onResolve({ filter: /^react(\/jsx(-dev)?-runtime)?$/ }, ({ path, importer, namespace }) =>
        namespace === 'react' || importer.startsWith(packagesDir) ? undefined : { path, namespace: 'react' },
      )
      build.onLoad({ filter: /.*/, namespace: 'react' }, ({ path }) => ({
        contents: `import all from '${path}'\nexport default all\nexport const { ${names[path].join(', ')} } = all`,
        resolveDir: packagesDir,
      }))
    },
  }
}
