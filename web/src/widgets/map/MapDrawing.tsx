import { memo, useMemo } from 'react'
import { countries, pathOf } from '../geography/countries'
import { gridStep, type MapView, toWorld } from './projection'

export interface MapDrawingProps {
  readonly view: MapView
  readonly width: number
  readonly height: number
}

/** Land, borders and a grid, in Mercator's projection. */
export const MapDrawing = memo(function MapDrawing({ view, width, height }: MapDrawingProps): JSX.Element {
  // Outlines are made once, for a world of 4096 pixels; zooming and moving only transform them.
  const land = useMemo(() => countries().map((country) => ({ code: country.code, path: pathOf(country, (point) => toWorld(point, 4)) })), [])
  const scale = 2 ** (view.zoom - 4)
  const [x, y] = toWorld(view.center, view.zoom)
  const world = 256 * 2 ** view.zoom
  const left = width / 2 - x
  // The world repeats to the east and west.
  const copies = [-1, 0, 1].filter((copy) => left + copy * world < width && left + (copy + 1) * world > 0)
  return (
    <svg className="sw-map-drawing" viewBox={`0 0 ${Math.max(1, width)} ${Math.max(1, height)}`} aria-hidden>
      <Grid view={view} width={width} height={height} />
      {copies.map((copy) => (
        <g key={copy} transform={`translate(${left + copy * world} ${height / 2 - y}) scale(${scale})`}>
          {land.map(({ code, path }) => (
            <path key={code} d={path} className="sw-map-land" />
          ))}
        </g>
      ))}
    </svg>
  )
})

function Grid({ view, width, height }: MapDrawingProps): JSX.Element {
  const step = gridStep(view.zoom)
  const [x, y] = toWorld(view.center, view.zoom)
  const [longitude, latitude] = view.center
  const span = Math.ceil(((width / 256) * 360) / 2 ** view.zoom / step / 2) + 1
  const around = (middle: number, count: number) =>
    Array.from({ length: 2 * Math.min(40, count) + 1 }, (_, index) => (Math.round(middle / step) + index - Math.min(40, count)) * step)
  const lines = [
    ...around(longitude, span).map((at) => `M${toWorld([at, 0], view.zoom)[0] - x + width / 2} 0V${height}`),
    ...around(latitude, span).filter((at) => Math.abs(at) < 85).map((at) => `M0 ${toWorld([0, at], view.zoom)[1] - y + height / 2}H${width}`),
  ]
  return <path className="sw-map-grid" d={lines.join('')} />
}
