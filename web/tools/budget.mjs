// Sizes that people pay for on every first visit, in bytes after gzip. Above a budget the build fails.
import { gzipSync } from 'node:zlib'

export const budgets = {
  /** Entry, the chunks it imports at once, and the style sheet. */
  viewer: 150_000,
  admin: 150_000,
  /** acorn 31 kB and moment 20 kB are what the engine relies on; the rest is ours. Other libraries come when code names them. */
  sandbox: 120_000,
}

export function compressed(contents) {
  return gzipSync(contents, { level: 9 })
}

/** @returns {string[]} one line per budget that is exceeded */
export function overBudget(sizes) {
  return Object.entries(sizes)
    .filter(([name, size]) => size > budgets[name])
    .map(([name, size]) => `${name} is ${kilobytes(size)} compressed, its budget is ${kilobytes(budgets[name])}`)
}

export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
