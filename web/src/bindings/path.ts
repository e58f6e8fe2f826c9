import { copied } from './late'

const parsed = new Map<string, readonly string[]>()
/** Paths that code makes up as it runs must not fill the memory. */
const mostParsed = 20_000

/** Segments of a property path: `a.b[0].c` gives `a`, `b`, `0`, `c`. The same few are asked for again and again. */
export function parsePath(path: string): readonly string[] {
  const known = parsed.get(path)
  if (known !== undefined) return known
  const segments = path
    .replace(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .split('.')
    .filter((segment) => segment !== '')
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(path, segments)
  return segments
}

export function joinPath(segments: readonly string[]): string {
  return segments.join('.')
}

export function valueAt(root: unknown, segments: readonly string[]): unknown {
  let value: unknown = root
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[segment]
  }
  return value
}

/** True if the path leads to a property that is there, whatever its value. */
export function hasPath(root: unknown, segments: readonly string[]): boolean {
  const last = segments[segments.length - 1]
  const parent = valueAt(root, segments.slice(0, -1))
  return last !== undefined && typeof parent === 'object' && parent !== null && last in parent
}

/** A copy of `root` with another value at the path; everything beside the path is shared. */
export function withValueAt(root: unknown, segments: readonly string[], value: unknown): unknown {
  const [first, ...rest] = segments
  if (first === undefined) return value
  const isIndex = /^\d+$/.test(first)
  if (Array.isArray(root)) {
    const copy: unknown[] = [...(root as readonly unknown[])]
    if (isIndex) copy[Number(first)] = withValueAt(copy[Number(first)], rest, value)
    return copy
  }
  const record = typeof root === 'object' && root !== null ? (root as Record<string, unknown>) : {}
  const copy = copied(record)
  copy[first] = rest.length === 0 ? value : withValueAt(record[first], rest, value)
  return copy
}

/** `primaryColumns.*.onClick` against `primaryColumns.edit.onClick`. */
export function matchesPattern(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((part, i) => part === '*' || part === path[i])
}
