// Runs the unit tests: node web/tools/test.mjs [part of a path]...
// Bundles every src/**/*.test.ts(x) for Node and hands them to node --test. No tests is a failure.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { childEnvironment, fail, loadEsbuild, scratchDir, sourceDir, webDir } from './env.mjs'
import { bundleOptions } from './options.mjs'

const filters = process.argv.slice(2)
const testDir = join(scratchDir, 'test')
const countFile = join(scratchDir, 'test.tap')

const entryPoints = readdirSync(sourceDir, { recursive: true })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
  .map((file) => join(sourceDir, file))
  .sort()
if (entryPoints.length === 0) fail('no test file found')

rmSync(testDir, { recursive: true, force: true })
mkdirSync(testDir, { recursive: true })
await bundleTests()

const result = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${countFile}`,
    '--test',
    ...outputs(),
  ],
  { cwd: webDir, env: childEnvironment, stdio: 'inherit' },
)
const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(readFileSync(countFile, 'utf8'))?.[1] ?? 0)
console.log(`web: ${count('pass')} of ${count('tests')} tests passed, in ${entryPoints.length} files`)
if (count('tests') === 0 || count('pass') === 0) fail('no test ran')
process.exit(result.status ?? 1)

async function bundleTests() {
  try {
    await loadEsbuild().build({
      ...bundleOptions(true),
      entryPoints,
      outbase: sourceDir,
      outdir: testDir,
      outExtension: { '.js': '.cjs' },
      write: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // A native import() would ignore NODE_PATH.
      supported: { 'dynamic-import': false },
      sourcemap: 'linked',
      // One copy per process: the page's environment must exist before react-dom is loaded.
      external: ['jsdom', 'react', 'react/*', 'react-dom', 'react-dom/*'],
      define: {},
      loader: { '.css': 'empty' },
    })
  } catch {
    fail('the tests do not compile')
  }
}

function outputs() {
  return entryPoints.map((file) => join(testDir, relative(sourceDir, file).replace(/\.tsx?$/, '.cjs')))
}
