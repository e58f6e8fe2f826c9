import { asRecord, asText, type JSONRecord } from '../values'
import type { SliceLabel } from './slice-text'

/** What ECharts writes at a slice: its name beside it, unless the series or the item says otherwise. */
export function echartLabel(series: JSONRecord, item: unknown): SliceLabel | undefined {
  const label = { ...readLabel(series), ...readLabel(asRecord(item)) }
  if (label.show === false) return undefined
  const position = asText(label.position)
  const place = position === 'inside' || position === 'inner' ? 'inside' : position === 'center' ? 'center' : 'outside'
  return { template: typeof label.formatter === 'string' ? plain(label.formatter) : '{b}', place }
}

/** Options of former versions have another object between. */
function readLabel({ label }: JSONRecord): JSONRecord {
  const own = asRecord(label)
  return { ...own, ...asRecord(own.normal) }
}

/** Without the styles of its parts: `{big|{b}}`. */
function plain(formatter: string): string {
  return formatter.replace(/\{\w+\|((?:\{\w+\}|[^{}])*)\}/g, '$1').replace(/\{([abcd])0\}/g, '{$1}')
}
