import { useState } from 'react'
import type { Sheet } from '../file-picker/workbook'
import { asText } from '../values'
import { documentMessages } from './messages'

const mostRows = 1000

/** The sheets of a workbook as tables. */
export function SheetView({ sheets }: { readonly sheets: readonly Sheet[] }): JSX.Element {
  const [shown, setShown] = useState(0)
  const { data } = sheets[shown] ?? { data: [] }
  const columns = data.slice(0, mostRows).reduce((most, row) => Math.max(most, row.length), 0)
  return (
    <div className="sw-document-sheets">
      {sheets.length > 1 && (
        <div className="sw-document-tabs" role="group" aria-label={documentMessages.sheets}>
          {sheets.map(({ name }, index) => (
            <button key={index} type="button" aria-pressed={index === shown} onClick={() => setShown(index)}>
              {name}
            </button>
          ))}
        </div>
      )}
      <div className="sw-document-scroll" tabIndex={0} role="region" aria-label={sheets[shown]?.name || documentMessages.sheets}>
        <table>
          <tbody>
            {data.slice(0, mostRows).map((row, index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {Array.from({ length: columns }, (_, column) => (
                  <td key={column}>{asText(row[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {data.length > mostRows && <p className="sw-document-note">{documentMessages.cut(mostRows)}</p>}
      </div>
    </div>
  )
}
