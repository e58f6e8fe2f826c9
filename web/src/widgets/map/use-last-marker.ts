import { useEffect, useMemo, useRef } from 'react'
import type { WidgetProps } from '../definition'
import { asRecords } from '../values'

/** Calls back with the last marker when the markers are others than before; a centre that changed with them wins (runtime §7.3). */
export function useLastMarker(props: WidgetProps, onChange: (marker: Readonly<Record<string, unknown>>) => void): void {
  const markers = useMemo(() => JSON.stringify(props.markers ?? []), [props.markers])
  const mapCenter = JSON.stringify(props.mapCenter)
  const before = useRef({ markers, mapCenter })
  // An effect, because the change itself moves the map.
  useEffect(() => {
    const { current: last } = before
    before.current = { markers, mapCenter }
    const marker = asRecords(props.markers).at(-1)
    if (last.markers !== markers && last.mapCenter === mapCenter && marker) onChange(marker)
  }, [markers, mapCenter])
}
