import type { DatasourceStructure, StructureTable } from '../../api/types'

/** `schema.name`; the name alone where there is no schema or it is the usual one. */
export function tableLabel({ schema, name }: Pick<StructureTable, 'schema' | 'name'>): string {
  return schema === undefined || schema === null || schema === '' || schema === 'public' ? name : `${schema}.${name}`
}

/** Tables whose name, or one of whose columns, contains the text. */
export function findTables({ tables }: DatasourceStructure, text: string): readonly StructureTable[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return tables
  return tables.filter(
    (table) =>
      tableLabel(table).toLowerCase().includes(wanted) ||
      table.columns.some(({ name }) => name.toLowerCase().includes(wanted)),
  )
}

/** Where a column points to, as `table.column`. */
export function referencesOf(table: StructureTable, column: string): readonly string[] {
  return table.foreignKeys
    .filter(({ columns }) => columns.includes(column))
    .map((key) => `${key.table}.${key.targetColumns[key.columns.indexOf(column)] ?? ''}`)
}
