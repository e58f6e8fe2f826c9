/** One or two letters that stand for a name: of its first two words, else its first letter. */
export function initials(name: string): string {
  const words = name.split(/[\s@._/-]+/).filter(Boolean)
  return words.slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase()
}
