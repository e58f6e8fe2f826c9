import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import { formatNumber } from '../../lib/locale'
import { variables } from '../appearance'
import { panelStyle } from '../container/Panel'
import { fire } from '../events'
import { pathOf } from '../geography/countries'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { mapChartMessages } from './messages'
import { windowOf } from './places'
import { pointOf, type Region, regionsOf } from './regions'
import './map-chart.css'

/** Regions of a map, coloured by their values. A region is pressed like a button. */
export function MapChartWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const mapType = asText(props.mapType)
  const title = asText(props.mapTitle)
  const regions = useMemo(() => regionsOf(mapType, props.data, props.colorRange), [mapType, props.data, props.colorRange])
  const choose = (region: Region) => {
    const selectedDataPoint = pointOf(region)
    void fire(runtime, node, 'onDataPointClick', { meta: { selectedDataPoint }, context: { selectedDataPoint } })
  }
  return (
    <figure className="sw-map-chart" style={{ ...variables(props), ...panelStyle(props) }}>
      {title !== '' && <figcaption>{title}</figcaption>}
      {regions.some(({ shapes }) => shapes.length > 0) ? (
        <Drawing regions={regions} mapType={mapType} hasLabels={props.showLabels === true} onChoose={choose} />
      ) : (
        <ValueTable regions={regions} onChoose={choose} />
      )}
    </figure>
  )
}

interface DrawingProps {
  readonly regions: readonly Region[]
  readonly mapType: string
  readonly hasLabels: boolean
  readonly onChoose: (region: Region) => void
}

function Drawing({ regions, mapType, hasLabels, onChoose }: DrawingProps): JSX.Element {
  const [west, south, east, north] = windowOf(mapType)
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
        regions.filter(({ value }) => value !== undefined).map((region) => {
          const [x, y] = project(middleOf(region))
          return (
            <text key={region.name} x={x} y={y} fontSize={fontSize} aria-hidden>
              {region.name}
            </text>
          )
        })}
    </svg>
  )
}

/** The middle of a region's largest piece. */
function middleOf({ shapes }: Region): readonly [number, number] {
  const rings = shapes.flatMap((shape) => shape.rings)
  const points = shapes.length > 1 ? rings.flat() : rings.reduce((most, ring) => (ring.length > most.length ? ring : most), [])
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length)
  return [mean(0), mean(1)]
}

function ValueTable({ regions, onChoose }: Pick<DrawingProps, 'regions' | 'onChoose'>): JSX.Element {
  if (regions.length === 0) return <p className="sw-map-chart-note">{mapChartMessages.noData}</p>
  return (
    <div className="sw-map-chart-table" tabIndex={0} role="region" aria-label={mapChartMessages.value}>
      <p className="sw-map-chart-note">{mapChartMessages.noShape}</p>
      <table>
        <thead>
          <tr>
            <th>{mapChartMessages.region}</th>
            <th>{mapChartMessages.value}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region, index) => (
            <tr key={index}>
              <td>
                <button type="button" className="sw-map-chart-choice" onClick={() => onChoose(region)}>
                  {region.name}
                </button>
              </td>
              <td>{region.value === undefined ? '' : formatNumber(region.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
