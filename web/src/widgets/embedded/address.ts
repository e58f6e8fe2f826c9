/**
 * The address of the document for foreign content. It names the app, because the server puts the hosts that the
 * app's settings allow into the document's policy.
 */
export function embeddedAddress(pathname: string): string {
  const [, mode, app] = /^\/(app|preview)\/([^/]+)/.exec(pathname) ?? []
  if (app === undefined) return '/embedded.html'
  return `/embedded.html?app=${app}${mode === 'preview' ? '&draft=true' : ''}`
}
