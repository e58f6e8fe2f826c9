/** Which page of which app an address of the viewer means. */
export interface Address {
  readonly mode: 'release' | 'draft'
  readonly slug: string
  /** Slug of the page; the app's default page without it. */
  readonly page: string | undefined
}

/** `/app/{slug}[/{page}]` and `/preview/{slug}[/{page}]`. */
export function readAddress(pathname: string): Address | undefined {
  const [, root, slug, page] = pathname.split('/').map(decode)
  if ((root !== 'app' && root !== 'preview') || !slug) return undefined
  return { mode: root === 'app' ? 'release' : 'draft', slug, page: page?.replace(formerID, '') || undefined }
}

/** Links made for the platform that the app comes from end with the page's id there. */
const formerID = /-[0-9a-f]{24}$/

/** Parameters that stay where the app's code leads to a page: how the app is shown, not what it works on. */
const keptParameters = ['embed', 'navbar', 'dir']

/** The path of a page with those parameters of the present address that stay. */
export function withKept(path: string, search: string): string {
  const present = new URLSearchParams(search)
  const [before = '', query = ''] = path.split('?', 2)
  const given = new URLSearchParams(query)
  for (const name of keptParameters) {
    const value = present.get(name)
    if (value !== null && !given.has(name)) given.set(name, value)
  }
  const text = given.toString()
  return text === '' ? before : `${before}?${text}`
}

/** Whether an address asks for the bar: embedded pages show it only when told to (`?embed=true&navbar=true`). */
export function asksForBar(search: string): boolean {
  const query = new URLSearchParams(search)
  return query.get('embed') !== 'true' || query.get('navbar') === 'true'
}

export function pagePath({ mode, slug }: Address, page: string): string {
  const root = mode === 'release' ? 'app' : 'preview'
  return `/${root}/${encodeURIComponent(slug)}/${encodeURIComponent(page)}`
}

/** The path below `/api/v1` that holds the page's document. */
export function documentPath({ mode, slug, page }: Address): string {
  const draft = mode === 'draft' ? '/draft' : ''
  const query = page === undefined ? '' : `?page=${encodeURIComponent(page)}`
  return `/apps/${encodeURIComponent(slug)}${draft}/view${query}`
}

export function signInPath(returnTo: string): string {
  return `/sign-in?return=${encodeURIComponent(returnTo)}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
