import { asText } from '../values'
import { downloadBlob, downloadText } from '../parts/download'
import { type Column, holdsData } from './columns'
import { toCSV } from './csv'

/** Rows that are asked for at once. */
const step = 2000

export type AskTexts = (start: number, count: number) => Promise<unknown>

/** All rows that search and filters leave, visible columns, as displayed (runtime §8.1, download). */
export async function exportRows(
  format: 'csv' | 'xlsx',
  name: string,
  columns: readonly Column[],
  total: number,
  ask: AskTexts,
): Promise<void> {
  const titles = columns.filter((column) => column.isVisible && holdsData(column)).map(({ label }) => label)
  const rows: (string | number)[][] = []
  for (let start = 0; start < total; start += step) rows.push(...readTexts(await ask(start, step)))
  if (format === 'csv') return downloadText(toCSV(titles, rows), `${name}.csv`, 'text/csv')
  const { toXLSX } = await import('./xlsx')
  downloadBlob(await toXLSX(name, titles, rows), `${name}.xlsx`)
}

function readTexts(value: unknown): (string | number)[][] {
  if (!Array.isArray(value)) return []
  return value.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell: unknown) => (typeof cell === 'number' ? cell : asText(cell))) : [],
  )
}
