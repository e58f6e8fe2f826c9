/** Parameters of a matched path, decoded. */
export type PathParams = Readonly<Record<string, string>>

/**
 * Matches a path against a pattern such as `/apps/{app}`.
 * @returns the parameters, or `undefined` when the path is another one
 */
export function matchPath(pattern: string, path: string): PathParams | undefined {
  const expected = segments(pattern)
  const actual = segments(path)
  if (expected.length !== actual.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const value = decode(actual[index] ?? '')
    if (value === undefined) return undefined
    if (part.startsWith('{')) params[part.slice(1, -1)] = value
    else if (part !== value) return undefined
  }
  return params
}

/** The first route whose pattern matches, with its parameters. */
export function firstMatch<Route extends { readonly pattern: string }>(
  routes: readonly Route[],
  path: string,
): { readonly route: Route; readonly params: PathParams } | undefined {
  for (const route of routes) {
    const params = matchPath(route.pattern, path)
    if (params !== undefined) return { route, params }
  }
  return undefined
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
