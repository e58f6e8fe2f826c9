/** Widths in the font's size that no letter of a usual font passes, bold ones of wide fonts included. */
const widths = { usual: 0.75, capital: 0.9, widest: 1.3 }
/** More than a line takes: letters of some fonts reach out of it. */
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
  return widthOf(text) * size <= width - padding && size * lineHeight <= height
}

function widthOf(text: string): number {
  const widest = text.match(/[MWmw%&@\u0080-\uffff]/g)?.length ?? 0
  const capitals = text.match(/[A-LN-VX-Z]/g)?.length ?? 0
  return widest * widths.widest + capitals * widths.capital + (text.length - widest - capitals) * widths.usual
}
