// One script for all that a page loads at once. Splitting makes a chunk of every group of modules that lazy parts have
// in common, dozens of some hundred bytes; over HTTP/1.1 their requests take longer than their code.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { bundleOptions } from './options.mjs'
import { initialScripts } from './pages.mjs'

/** Chunks of several lazy parts that are smaller, in bytes, are loaded with the page too. */
const smallChunk = 2000

const reference = /(["'])\.\/([\w-]+\.js)\1/g
const statement = /\b(import|export)\s*(\{[^}]*\})?\s*(from)?\s*(["'])\.\/([\w-]+\.js)\4/g

/**
 * Joins a page's first scripts into one and lets the lazy ones take from it what they took from the chunks.
 * @returns {Promise<{core: string, files: Map<string, string>, renamed: (file: string) => string}>} the name of the
 *   script, all scripts by name, and the present name of a lazy one
 */
export async function joinFirstScripts(esbuild, { outputFiles, metafile }, name) {
  const texts = new Map(outputFiles.filter(({ path }) => path.endsWith('.js')).map(({ path, text }) => [basename(path), text]))
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]))
  const joined = chunksToJoin(outputs, initialScripts(metafile, name))
  const exported = (file) => outputs.get(file).exports.map((each) => `${each} as ${newName(joined, file, each)}`)
  const lines = joined.map((file) => `import './${file}'\nexport { ${exported(file).join(', ')} } from './${file}'`)
  const core = await bundle(esbuild, lines.reverse().join('\n'), texts)
  // Names must change with what they import, and each imports the core: all carry the hash of everything.
  const digest = createHash('sha256').update(core).update([...texts.values()].join()).digest('hex').slice(0, 8).toUpperCase()
  const coreName = `${name}-${digest}.js`
  const lazy = [...texts.keys()].filter((file) => !joined.includes(file))
  const names = new Map(lazy.map((file) => [file, file.replace(/\.js$/, `-${digest}.js`)]))
  const withNames = (text) => text.replace(reference, (all, quote, file) => (names.has(file) ? `${quote}./${names.get(file)}${quote}` : all))
  const files = new Map([[coreName, withNames(core)]])
  for (const file of lazy) files.set(names.get(file), withNames(takeFromCore(texts.get(file), joined, coreName)))
  for (const [file, text] of files) refuseLostReferences(file, text, joined)
  return { core: coreName, files, renamed: (file) => names.get(file) }
}

/** The first scripts, and small chunks that need nothing but what is joined already. */
function chunksToJoin(outputs, first) {
  const joined = [...first]
  const isJoinable = ([file, { bytes, entryPoint, imports }]) =>
    file.endsWith('.js') && entryPoint === undefined && bytes < smallChunk && !joined.includes(file) &&
    imports.every(({ path, kind }) => kind === 'dynamic-import' || joined.includes(basename(path)))
  for (let more = [...outputs].filter(isJoinable); more.length > 0; more = [...outputs].filter(isJoinable)) {
    joined.push(...more.map(([file]) => file))
  }
  return joined
}

function newName(joined, file, exported) {
  return `c${joined.indexOf(file)}_${exported}`
}

async function bundle(esbuild, contents, texts) {
  const { outputFiles } = await esbuild.build({
    ...bundleOptions(false),
    stdin: { contents, resolveDir: '/' },
    outfile: 'core.js',
    format: 'esm',
    legalComments: 'eof',
    plugins: [
      {
        name: 'chunks',
        setup(build) {
          build.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
            kind === 'dynamic-import' ? { path, external: true } : { path: basename(path), namespace: 'chunks' },
          )
          build.onLoad({ filter: /.*/, namespace: 'chunks' }, ({ path }) => ({ contents: texts.get(path), loader: 'js' }))
        },
      },
    ],
  })
  return outputFiles[0].text
}

/** `import{a as b}from"./chunk-1.js"` → `import{c1_a as b}from"./core.js"`. */
function takeFromCore(text, joined, coreName) {
  return text.replace(statement, (all, word, list, from, quote, file) => {
    if (!joined.includes(file)) return all
    const items = (list ?? '').replace(/[{}]/g, '').split(',').filter((item) => item.trim() !== '')
    const taken = items.map((item) => {
      const [exported, own = exported] = item.trim().split(/\s+as\s+/)
      return `${newName(joined, file, exported)} as ${own}`
    })
    return list === undefined ? `${word} "./${coreName}"` : `${word} { ${taken.join(', ')} } from "./${coreName}"`
  })
}

function refuseLostReferences(file, text, joined) {
  const lost = [...text.matchAll(reference)].find(([, , named]) => joined.includes(named))
  if (lost) throw new Error(`${file} still names ${lost[2]}, which is part of the page's first script`)
}
