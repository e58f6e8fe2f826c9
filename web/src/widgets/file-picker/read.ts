import { asNumber, parseJSON } from '../values'

export type FileFormat = 'Base64' | 'Binary' | 'Text' | 'Array'

/** A file as an app's code sees it. */
export interface PickedFile {
  readonly type: string
  readonly id: string
  readonly data: unknown
  readonly name: string
  readonly size: number
  readonly dataFormat: FileFormat
  readonly meta: Readonly<Record<string, unknown>>
}

export function formatOf(value: unknown): FileFormat {
  return value === 'Binary' || value === 'Text' || value === 'Array' ? value : 'Base64'
}

/** @throws when the browser cannot read the file, or its rows cannot be understood */
export async function readFile(file: File, format: FileFormat, guessesTypes: boolean): Promise<PickedFile> {
  return {
    type: file.type,
    id: `file-${file.name}-${file.lastModified}-${file.size}`,
    data: await dataOf(file, format, guessesTypes),
    name: file.name,
    size: file.size,
    dataFormat: format,
    meta: { name: file.name, type: file.type },
  }
}

async function dataOf(file: File, format: FileFormat, guessesTypes: boolean): Promise<unknown> {
  if (format === 'Text') return file.text()
  if (format === 'Array') return rowsOf(await file.text(), file.name, guessesTypes)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const binary = binaryText(bytes)
  return format === 'Binary' ? binary : `data:${file.type || 'application/octet-stream'};base64,${btoa(binary)}`
}

/** One character per byte. */
function binaryText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  }
  return parts.join('')
}

/** Rows of a JSON, CSV or tab-separated file. */
export function rowsOf(text: string, name: string, guessesTypes: boolean): unknown {
  if (/\.json$/i.test(name)) return parseJSON(text) ?? []
  if (/\.xlsx?$/i.test(name)) throw new Error('Spreadsheets cannot be read yet; save the sheet as CSV.')
  const [header = [], ...lines] = parseCSV(text, /\.tsv$/i.test(name) ? '\t' : ',')
  return lines.map((line) => Object.fromEntries(header.map((key, index) => [key, cell(line[index] ?? '', guessesTypes)])))
}

function cell(text: string, guessesTypes: boolean): unknown {
  if (!guessesTypes) return text
  if (text === 'true' || text === 'false') return text === 'true'
  return asNumber(text) ?? text
}

/** RFC 4180, with any line end. Empty lines are left out. */
export function parseCSV(text: string, delimiter: string): readonly (readonly string[])[] {
  const source = text.replace(/^\ufeff/, '')
  const lines: string[][] = [[]]
  let field = ''
  let isQuoted = false
  const endField = () => {
    lines[lines.length - 1]?.push(field)
    field = ''
  }
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index]
    if (isQuoted) {
      if (character !== '"') field += character
      else if (source[index + 1] === '"') {
        field += '"'
        index += 1
      } else isQuoted = false
    } else if (character === '"' && field === '') isQuoted = true
    else if (character === delimiter) endField()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && source[index + 1] === '\n') index += 1
      endField()
      lines.push([])
    } else field += character
  }
  endField()
  return lines.filter((line) => line.length > 1 || line[0] !== '')
}
