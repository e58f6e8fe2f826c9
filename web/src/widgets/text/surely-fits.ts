/** No Latin letter of a usual font is wider, in its own size; most are half as wide. */
const widest = 1.1
const lineHeight = 1.5
const padding = 12

/**
 * Whether a line of plain Latin text is sure to fit its box, so that nothing has to be cut off: clips are what makes a
 * page of hundreds of texts slow to draw. `false` where it is not sure.
 */
export function surelyFits(text: string, fontSize: string, width: number, height: number): boolean {
  if (!/^[ -;=-~¡-ɏ]*$/.test(text)) return false
  const [, amount = '14', unit = 'px'] = /^([\d.]+)(px|rem)$/.exec(fontSize === '' ? '14px' : fontSize) ?? [, '1000']
  const size = Number(amount) * (unit === 'rem' ? 16 : 1)
  return text.length * size * widest <= width - padding && size * lineHeight <= height
}
