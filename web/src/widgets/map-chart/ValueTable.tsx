import { formatNumber } from '../../lib/locale'
import { mapChartMessages } from './messages'
import type { RegionsProps } from './Drawing'

/** The values of regions that we can't draw. */
export function ValueTable({ regions, onChoose }: RegionsProps): JSX.Element {
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
