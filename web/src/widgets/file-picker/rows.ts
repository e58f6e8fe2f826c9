import { asNumber, parseJSON } from '../values'
import { parseCSV } from './csv'

/**
 * What is in a data file: rows keyed by the header of a CSV or tab-separated file, the value of a JSON file, the sheets
 * of a spreadsheet with their rows. Other files have no rows.
 * @throws when it is a spreadsheet that cannot be read
 */
export async function rowsOf(file: File, guessesTypes: boolean): Promise<unknown> {
  const { name, type } = file
  if (/\.json$/i.test(name) || type.includes('json')) return parseJSON(await file.text()) ?? {}
  if (/\.xls[xm]?$/i.test(name) || type.includes('openxmlformats-officedocument.spreadsheet')) {
    const { readSpreadsheet } = await import('./spreadsheet')
    return readSpreadsheet(await file.arrayBuffer())
  }
  if (/\.tsv$/i.test(name) || type.includes('tab-separated')) return tableOf(await file.text(), '\t', guessesTypes)
  if (/\.csv$/i.test(name) || type.includes('csv')) return tableOf(await file.text(), delimiterOf, guessesTypes)
  return []
}

/** Rows by the names in the first line. A row has no key for a cell that is empty or left out: an empty text is no number of a database. */
export function tableOf(text: string, delimiter: string | ((text: string) => string), guessesTypes: boolean): unknown {
  const separator = typeof delimiter === 'string' ? delimiter : delimiter(text)
  const [header = [], ...lines] = parseCSV(text, separator)
  return lines.map((line) => {
    const cells = line.slice(0, header.length).map((cell, index) => [header[index] ?? '', cell] as const)
    return Object.fromEntries(cells.filter(([, cell]) => cell !== '').map(([name, cell]) => [name, guessesTypes ? guess(cell) : cell]))
  })
}

/** Whichever of the usual separators is most in the first line. */
export function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  const counts = [',', ';', '\t'].map((mark) => [mark, line.split(mark).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function guess(text: string): unknown {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return asNumber(text) ?? text
}
