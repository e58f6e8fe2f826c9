/** Number of tile colours in apps.css. */
export const tileCount = 6

/** Which colour an app's tile has: always the same one for the same id. */
export function tileOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return sum % tileCount
}
