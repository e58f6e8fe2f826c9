import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import './table.css'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** The header is only spoken: columns of buttons. */
  readonly hidesHeader?: boolean
}

export interface TableProps<Row> {
  /** Spoken name of the table. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/** A plain table for short lists. */
export function Table<Row>({ label, columns, rows, rowKey }: TableProps<Row>): JSX.Element {
  return (
    <div className="ui-table-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="ui-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classNames(column.align === 'end' && 'ui-table-end')}>
                {column.hidesHeader === true ? (
                  <span className="ui-visually-hidden">{column.header}</span>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.id} className={classNames(column.align === 'end' && 'ui-table-end')}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
