import { asText, isNil, type JSONRecord } from '../values'
import type { LegendPlace } from './plan'

type Place = 'start' | 'center' | 'end'

/** Where ECharts puts a legend: in the middle at the top, unless it is told otherwise. Former versions call the distances `x` and `y`. */
export function echartLegend({ orient, left, right, top, bottom, x, y }: JSONRecord): LegendPlace {
  const across = placeOf(left ?? x, right) ?? 'center'
  const down = placeOf(top ?? y, bottom) ?? 'start'
  if (orient === 'vertical') return { side: across === 'start' ? 'left' : 'right', place: down }
  if (down === 'center' && across !== 'center') return { side: across === 'start' ? 'left' : 'right', place: 'center' }
  return { side: down === 'end' ? 'bottom' : 'top', place: across }
}

/** Whether a legend has a place of its own. */
export function saysWhere(legend: JSONRecord): boolean {
  return ['orient', 'left', 'right', 'top', 'bottom', 'x', 'y'].some((name) => !isNil(legend[name]))
}

/** From the distances to both edges, of which the first counts; `undefined` where neither is given. */
function placeOf(first: unknown, second: unknown): Place | undefined {
  const near = distance(first)
  if (near !== undefined) return near
  const far = distance(second)
  return far === 'start' ? 'end' : far === 'end' ? 'start' : far
}

/** A number of pixels is near its edge, part of the whole where it says. */
function distance(value: unknown): Place | undefined {
  const text = asText(value)
  if (text === '' || text === 'auto') return undefined
  if (text === 'center' || text === 'middle') return 'center'
  if (text === 'right' || text === 'bottom') return 'end'
  const share = text.endsWith('%') ? parseFloat(text) : 0
  return share > 65 ? 'end' : share > 35 ? 'center' : 'start'
}
