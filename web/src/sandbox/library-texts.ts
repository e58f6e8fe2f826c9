import type { LibraryRef, ViewDocument } from '../model/view'
import type { LibraryText } from './protocol'

/** Libraries that every app may use without installing them; loaded only if its code names them (§6.1). */
const builtIn = [
  { name: 'lodash', accessors: ['_'], named: /(^|[^\w$])_\s*[.(]/, load: () => import('virtual:library-text/sandbox/libraries/lodash') },
  { name: 'forge', accessors: ['forge'], named: /\bforge\s*[.[]/, load: () => import('virtual:library-text/sandbox/libraries/forge') },
  {
    name: 'xmlParser',
    accessors: ['xmlParser'],
    named: /\bxmlParser\s*[.[]/,
    load: () => import('virtual:library-text/sandbox/libraries/xml-parser'),
  },
  {
    name: 'Web Crypto',
    accessors: ['crypto'],
    named: /\bsubtle\b/,
    load: () => import('virtual:library-text/sandbox/libraries/web-crypto'),
  },
] as const

/** The libraries that a page needs, in the order in which they are evaluated. Never rejects. */
export async function libraryTexts(document: ViewDocument, fetch: typeof window.fetch): Promise<readonly LibraryText[]> {
  const declared = document.app.libraries.filter((library) => library.accessors.length > 0)
  const code = JSON.stringify(document.page)
  const ours = builtIn.filter(({ accessors: [accessor], named }) => named.test(code) && !isUploaded(declared, accessor))
  const foreign = declared.filter(({ source, accessors }) => source !== null || !accessors.every(isBuiltIn))
  return Promise.all([
    ...ours.map(async ({ name, accessors, load }) => attempt(name, accessors, async () => (await load()).text)),
    ...foreign.map((library) => attempt(library.name, library.accessors, () => fileText(library, fetch))),
  ])
}

function isBuiltIn(accessor: string): boolean {
  return builtIn.some(({ accessors }) => accessors[0] === accessor)
}

function isUploaded(declared: readonly LibraryRef[], accessor: string): boolean {
  return declared.some(({ source, accessors }) => source !== null && accessors.includes(accessor))
}

async function attempt(name: string, accessors: readonly string[], load: () => Promise<string>): Promise<LibraryText> {
  try {
    return { name, accessors, text: await load() }
  } catch (error) {
    return { name, accessors, text: '', problem: error instanceof Error ? error.message : String(error) }
  }
}

async function fileText({ source, hash }: LibraryRef, fetch: typeof window.fetch): Promise<string> {
  if (source === null) throw new Error('Nobody has uploaded the file of this library yet')
  // Only ever our own server's copy: a document from elsewhere must not make the page load code from elsewhere.
  if (!/^\/api\/v1\/[\w./%-]+$/.test(source)) throw new Error('The address of this library is none of this server')
  const response = await fetch(source, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`The server answered ${response.status} for the file of this library`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if ((await sha256(bytes)) !== hash) throw new Error('The file of this library is not the one that was uploaded: its hash differs')
  return new TextDecoder().decode(bytes)
}

/** Web Crypto is there with TLS and on localhost only; elsewhere our own code does the same. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto }
  if (subtle === undefined) return (await import('./libraries/hashes')).hashes.sha256(bytes)
  return [...new Uint8Array(await subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
