import { formatNumber } from '../../lib/locale'
import { cssText } from '../appearance'
import { asNumber, asRecords, asText, type JSONRecord } from '../values'

/** What the colours of the ranges stand for. */
export function Legend({ colorRange }: { readonly colorRange: unknown }): JSX.Element | null {
  const ranges = asRecords(colorRange).map((range) => ({ color: cssText(range.code), text: asText(range.displayValue) || boundsOf(range) }))
  if (ranges.length === 0) return null
  return (
    <ul className="sw-map-chart-legend">
      {ranges.map(({ color, text }, index) => (
        <li key={index}>
          <i style={{ background: color }} />
          {text}
        </li>
      ))}
    </ul>
  )
}

function boundsOf({ minValue, maxValue }: JSONRecord): string {
  return [minValue, maxValue].flatMap((bound) => asNumber(bound) ?? []).map((bound) => formatNumber(bound)).join(' – ')
}
