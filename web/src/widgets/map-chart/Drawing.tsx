import type { KeyboardEvent } from 'react'
import { formatNumber } from '../../lib/locale'
import { pathOf, type Point } from '../geography/countries'
import { labelsOf } from './labels'
import { mapChartMessages } from './messages'
import { windowOf } from './places'
import type { Region } from './regions'

export interface RegionsProps {
  readonly regions: readonly Region[]
  readonly onChoose: (region: Region) => void
}

export interface DrawingProps extends RegionsProps {
  readonly mapType: string
  /** Short names, with the values. */
  readonly hasLabels: boolean
}

/** The outlines of a map. */
export function Drawing({ regions, mapType, hasLabels, onChoose }: DrawingProps): JSX.Element {
  const shown = windowOf(mapType)
  const [west, south, east, north] = shown
  // Narrower degrees of longitude away from the equator, as on a paper map.
  const squeeze = Math.cos((((north + south) / 2) * Math.PI) / 180)
  const project = ([x, y]: Point) => [(x - west) * squeeze * 10, (north - y) * 10] as const
  const width = (east - west) * squeeze * 10
  const fontSize = Math.round(Math.max(width, (north - south) * 10) / 60)
  const labels = hasLabels ? labelsOf(regions, shown, project, fontSize) : []
  return (
    <svg className="sw-map-chart-drawing" viewBox={`0 0 ${width.toFixed(0)} ${(north - south) * 10}`}>
      {regions.map((region) => {
        const value = region.value === undefined ? mapChartMessages.noValue : formatNumber(region.value)
        const spoken = mapChartMessages.spoken(region.name, value)
        const handleKey = (event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onChoose(region)
        }
        return (
          <g key={region.name} role="button" tabIndex={0} aria-label={spoken} onClick={() => onChoose(region)} onKeyDown={handleKey}>
            <title>{spoken}</title>
            {region.shapes.map((shape) => (
              <path key={shape.code} d={pathOf(shape, project)} style={{ fill: region.color }} />
            ))}
          </g>
        )
      })}
      {labels.map(({ name, text, at: [x, y] }) => (
        <text key={name} x={x} y={y} fontSize={fontSize} aria-hidden>
          {text}
        </text>
      ))}
    </svg>
  )
}
