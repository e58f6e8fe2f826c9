import type { KnownValue, WidgetProps } from '../definition'
import { asRecord } from '../values'
import { rowSources, sourceRows } from './columns'

/** The value of a column that shows a key of each row as it is: nothing to evaluate, whatever the number of rows. */
export class KeyOfRow {
  constructor(readonly key: string) {}
}

const member = String.raw`currentRow(?:\.([A-Za-z_$][\w$]*)|\[("(?:[^"\\]|\\.)*")\]|\['([^'\\]*)'\])`
const mapped = new RegExp(
  String.raw`^\{\{\s*[\w$]+\.(?:processed|sanitized)TableData\.map\(\(currentRow(?:, currentIndex)?\) => \(\s*${member}\s*\)\)\s*\}\}$`,
)
const guarded = new RegExp(
  String.raw`^\{\{\(\(\) => \{ const tableData = [\w$]+\.processedTableData \|\| \[\]; return tableData\.length > 0 \? ` +
    String.raw`tableData\.map\(\(currentRow, currentIndex\) => \(\s*${member}\s*\)\) : [^]*\}\)\(\)\}\}$`,
)

/** Recognizes the code that is generated for a column without a formula of its own (runtime §8.1, computed values). */
export function knownValue(path: string, text: string): KnownValue | undefined {
  if (!/^primaryColumns\.[^.]+\.computedValue$/.test(path)) return undefined
  const isGuarded = !mapped.test(text)
  const found = (isGuarded ? guarded : mapped).exec(text)
  if (!found) return undefined
  const [, name, quoted, plain] = found
  const key = name ?? plain ?? (quoted === undefined ? undefined : textOf(quoted))
  if (key === undefined) return undefined
  const compute = (props: WidgetProps) => valuesOf(key, props, isGuarded)
  return { value: new KeyOfRow(key), seen: { from: [...rowSources, 'sanitizedTableData'], compute } }
}

/** What the code would give: the key's value in each row as `processedTableData` has it. */
function valuesOf(key: string, props: WidgetProps, isGuarded: boolean): readonly unknown[] | undefined {
  const rows = sourceRows(props)
  // Without rows the guarded code reads a row that is not there.
  if (rows.length === 0 && isGuarded) return undefined
  const edits = asRecord(props.transientTableData)
  return rows.map((row, index) => {
    const edited = asRecord(edits[index])
    return key in edited ? edited[key] : row[key]
  })
}

function textOf(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return undefined
  }
}
