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
export function knownValue(path: string, text: string): { readonly value: KeyOfRow } | undefined {
  if (!/^primaryColumns\.[^.]+\.computedValue$/.test(path)) return undefined
  const found = mapped.exec(text) ?? guarded.exec(text)
  if (!found) return undefined
  const [, name, quoted, plain] = found
  const key = name ?? plain ?? (quoted === undefined ? undefined : textOf(quoted))
  return key === undefined ? undefined : { value: new KeyOfRow(key) }
}

function textOf(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return undefined
  }
}
