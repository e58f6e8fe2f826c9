// The registry of widgets is the list of folders below src/widgets: adding a folder adds its widgets.
//   virtual:widget-definitions   every `definitions` of a definition.ts, for the sandbox and the page
//   virtual:widget-views         every `views` of a view.ts, by stored type
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sourceDir } from './env.mjs'

const widgetsDir = join(sourceDir, 'widgets')

/** Folders of src/widgets that hold the file, in order. */
function foldersWith(file) {
  return readdirSync(widgetsDir).filter((folder) => existsSync(join(widgetsDir, folder, file))).sort()
}

/** A canvas is laid out by the page itself. */
const withoutView = ['canvas']

/** A widget's folder holds its definition, its view, a test and an example page. */
export function incompleteWidgets() {
  return foldersWith('definition.ts').flatMap((folder) => {
    const files = readdirSync(join(widgetsDir, folder))
    const wanted = withoutView.includes(folder) ? ['example.json'] : ['view.ts', 'example.json']
    const missing = wanted.filter((file) => !files.includes(file))
    if (!files.some((file) => /\.test\.tsx?$/.test(file))) missing.push('a test')
    return missing.map((what) => `the widget ${folder} lacks ${what}`)
  })
}

const modules = {
  'virtual:widget-definitions': () => collect('definition', 'definitions', (names) => `[${names.map((name) => `...${name}`)}]`),
  'virtual:widget-views': () => collect('view', 'views', (names) => `Object.assign({}, ${names})`),
}

function collect(file, exported, join) {
  const folders = foldersWith(`${file}.ts`)
  const imports = folders.map((folder, place) => `import { ${exported} as w${place} } from './${folder}/${file}'`)
  return `${imports.join('\n')}\nexport const ${exported} = ${join(folders.map((_, place) => `w${place}`))}`
}

export function widgetsPlugin() {
  return {
    name: 'widgets',
    setup(build) {
      build.onResolve({ filter: /^virtual:widget-/ }, ({ path }) => ({ path, namespace: 'widgets' }))
      build.onLoad({ filter: /.*/, namespace: 'widgets' }, ({ path }) =>
        path in modules
          ? { contents: modules[path](), loader: 'js', resolveDir: widgetsDir, watchDirs: [widgetsDir] }
          : { errors: [{ text: `there is no module ${path}` }] },
      )
    },
  }
}
