import { useMemo } from 'react'
import { variables } from '../appearance'
import { panelStyle } from '../container/Panel'
import { fire } from '../events'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { Drawing } from './Drawing'
import { Legend } from './Legend'
import { pointOf, type Region, regionsOf } from './regions'
import { ValueTable } from './ValueTable'
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
        <>
          <Legend colorRange={props.colorRange} />
          <Drawing regions={regions} mapType={mapType} hasLabels={props.showLabels === true} onChoose={choose} />
        </>
      ) : (
        <ValueTable regions={regions} onChoose={choose} />
      )}
    </figure>
  )
}
