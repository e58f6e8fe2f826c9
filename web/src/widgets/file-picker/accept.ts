import { asArray, asText } from '../values'

/** The kinds of files that may be picked: `image/*`, `text/csv`, `.csv`. An empty list takes every kind. */
export function acceptedTypes(types: unknown): readonly string[] {
  const list = asArray(types).map((type) => asText(type).trim().toLowerCase()).filter((type) => type !== '')
  return list.some((type) => type === '*' || type === '*/*') ? [] : list
}

/** Whether a file is of one of these kinds, by its type or by the ending of its name. */
export function isAccepted(file: { readonly name: string; readonly type: string }, types: readonly string[]): boolean {
  if (types.length === 0) return true
  return types.some((type) => {
    if (type.startsWith('.')) return file.name.toLowerCase().endsWith(type)
    return type.endsWith('/*') ? file.type.startsWith(type.slice(0, -1)) : file.type === type
  })
}
