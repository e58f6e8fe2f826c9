// Where Debian keeps what the web build needs. Everything comes from apt packages; nothing from npm.
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const webDir = dirname(dirname(fileURLToPath(import.meta.url)))
export const sourceDir = join(webDir, 'src')
export const distDir = join(webDir, 'dist')
export const scratchDir = join(webDir, 'build')
export const packagesDir = '/usr/share/nodejs'
export const iconsDir = '/usr/share/bootstrap-icons/svg'

const nativeDir = findNativeDir()
const esbuildBinary = '/usr/bin/esbuild'

/** Environment for child processes that `require` Debian packages: NODE_PATH and esbuild's binary. */
export const childEnvironment = {
  ...process.env,
  NODE_PATH: [packagesDir, nativeDir].filter(Boolean).join(':'),
  ESBUILD_BINARY_PATH: esbuildBinary,
}

/** Debian's esbuild. Its own lookup of the binary fails under a Node that Debian did not build. */
export function loadEsbuild() {
  const entry = nativeDir && join(nativeDir, 'esbuild/lib/main.js')
  if (!entry || !existsSync(entry) || !existsSync(esbuildBinary)) {
    fail('esbuild is missing. Install it: apt-get install --no-install-recommends esbuild')
  }
  process.env.ESBUILD_BINARY_PATH = esbuildBinary
  return createRequire(entry)(entry)
}

/** Prints a message for a person and stops. */
export function fail(message) {
  console.error(`web: ${message}`)
  process.exit(1)
}

// `/usr/lib/<triplet>/nodejs`: read from the disk, because neither gcc nor dpkg-architecture need be there.
function findNativeDir() {
  const triplets = readdirSync('/usr/lib').filter((name) => name.includes('-linux-gnu'))
  return triplets.map((name) => join('/usr/lib', name, 'nodejs')).find((dir) => existsSync(join(dir, 'esbuild')))
}
