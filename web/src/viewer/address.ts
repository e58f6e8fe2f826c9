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
  return { mode: root === 'app' ? 'release' : 'draft', slug, page: page || undefined }
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
