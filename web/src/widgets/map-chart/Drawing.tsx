import type { KeyboardEvent } from 'react'
import { formatNumber } from '../../lib/locale'
import { type Country, pathOf, type Point } from '../geography/countries'
import { mapChartMessages } from './messages'
import { type MapWindow, windowOf } from './places'
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
  const project = ([x, y]: readonly [number, number]) => [(x - west) * squeeze * 10, (north - y) * 10] as const
  const width = (east - west) * squeeze * 10
  const fontSize = Math.round(width / 60)
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
      {hasLabels &&
        regions.map(({ name, short, shapes, value }) => {
          if (value === undefined) return null
          const [x, y] = project(middleOf(shapes, shown))
          return (
            <text key={name} x={x} y={y} fontSize={fontSize} aria-hidden>
              {mapChartMessages.spoken(short, formatNumber(value))}
            </text>
          )
        })}
    </svg>
  )
}

/** The middle of a region's largest piece, or of what the map shows of it. */
function middleOf(shapes: readonly Country[], [west, south, east, north]: MapWindow): Point {
  const rings = shapes.flatMap((shape) => shape.rings)
  const points = shapes.length > 1 ? rings.flat() : rings.reduce((most, ring) => (ring.length > most.length ? ring : most), [])
  const inside = points.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north)
  const all = inside.length > 0 ? inside : points
  const mean = (axis: 0 | 1) => all.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, all.length)
  return [mean(0), mean(1)]
}
