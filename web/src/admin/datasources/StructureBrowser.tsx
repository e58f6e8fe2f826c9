import { useState } from 'react'
import { loadStructure } from '../../api/datasources'
import type { DatasourceStructure, StructureTable } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { EmptyState } from '../../ui/EmptyState'
import { TextInput } from '../../ui/TextInput'
import { icon as table } from 'icon:table'
import { icon as arrow } from 'icon:arrow-clockwise'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { useClient } from '../session'
import { useLoad } from '../use-load'
import { findTables, referencesOf, tableLabel } from './structure-search'

const words = messages.structure
/** More at once would only slow the page down; the search finds the rest. */
const mostShown = 150

export interface StructureBrowserProps {
  readonly datasource: string
  /** Changes with the settings, and with them what there is to see. */
  readonly revision: number
}

/** Tables, columns and keys of a datasource, read live. */
export function StructureBrowser({ datasource, revision }: StructureBrowserProps): JSX.Element {
  const client = useClient()
  const structure = useLoad(`${datasource} ${revision}`, (signal) => loadStructure(client, datasource, signal))
  const refresh = (
    <Button icon={arrow} onClick={structure.reload}>
      {words.refresh}
    </Button>
  )
  return (
    <Loaded of={structure}>
      {(value) =>
        value.tables.length === 0 ? (
          <EmptyState icon={table} title={words.none} actions={refresh} />
        ) : (
          <Tables structure={value} refresh={refresh} />
        )
      }
    </Loaded>
  )
}

interface TablesProps {
  readonly structure: DatasourceStructure
  readonly refresh: JSX.Element
}

function Tables({ structure, refresh }: TablesProps): JSX.Element {
  const [text, setText] = useState('')
  const found = findTables(structure, text)
  return (
    <div className="admin-stack">
      <div className="admin-row">
        <TextInput
          type="search"
          className="admin-structure-search"
          aria-label={words.search}
          placeholder={words.search}
          value={text}
          onChange={setText}
        />
        {refresh}
      </div>
      {found.length === 0 && <p className="admin-muted">{words.noneFound}</p>}
      {found.slice(0, mostShown).map((item) => (
        <Disclosure
          key={tableLabel(item)}
          title={<span className="admin-structure-name">{tableLabel(item)}</span>}
          note={
            <span className="admin-row">
              {item.kind === 'view' && <Badge>{words.view}</Badge>}
              {words.count(item.columns.length)}
            </span>
          }
          isOpen={found.length === 1}
        >
          <Columns table={item} />
        </Disclosure>
      ))}
      {found.length > mostShown && <p className="admin-muted">{words.more(mostShown, found.length)}</p>}
    </div>
  )
}

function Columns({ table }: { readonly table: StructureTable }): JSX.Element {
  return (
    <table className="admin-structure-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.type}</th>
          <th scope="col">{words.columns.isNullable}</th>
          <th scope="col">{words.columns.keys}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column) => (
          <tr key={column.name}>
            <td>
              <code>{column.name}</code>
            </td>
            <td className="admin-muted">{column.type}</td>
            <td className="admin-muted">{column.isNullable ? words.yes : words.no}</td>
            <td>
              <span className="admin-row">
                {table.primaryKey.includes(column.name) && <Badge tone="accent">{words.primaryKey}</Badge>}
                {referencesOf(table, column.name).map((target) => (
                  <Badge key={target}>{words.references(target)}</Badge>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
