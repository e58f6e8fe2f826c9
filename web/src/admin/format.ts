import type { Timestamp } from '../api/types'

/** A time in the reader's own way of writing; `-` when it makes no sense. */
export function formatTime(timestamp: Timestamp): string {
  const date = new Date(typeof timestamp === 'number' ? timestamp * 1000 : timestamp)
  if (Number.isNaN(date.getTime())) return '-'
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

/** `host`, `host and port`, `host, port and database`. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
