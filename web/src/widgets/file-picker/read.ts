import { contentsOf, type FileFormat, keepFile, largestInline } from '../../runtime/kept-files'
import { rowsOf } from './rows'

/** A file as an app's code sees it (runtime §8.5). */
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
  if (format === 'Array') return rowsOf(file, guessesTypes)
  return file.size < largestInline ? contentsOf(file, format) : keepFile(file, format)
}
