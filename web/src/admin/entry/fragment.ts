/** The token of `#token=…`. It travels in the fragment, which browsers keep out of requests and referrers. */
export function tokenFrom(fragment: string): string | undefined {
  const token = new URLSearchParams(fragment).get('token')?.trim()
  return token === undefined || token === '' ? undefined : token
}
