import { parseSnippet } from './syntax'

const start =
  /^\{\{\s*\(\(\)\s*=>\s*\{\s*const tableData = (\w+)\.processedTableData \|\| \[\];\s*return tableData\.length > 0 \? tableData\.map\(\(currentRow, currentIndex\) => \(/
const end = /\}\)\(\)\s*\}\}\s*$/

/**
 * The code that the editor writes around the expression of a table's column, with a fallback that can't fail (runtime §8.1).
 * For a table of no rows it repeats the expression, or the column's name, outside of any row: code that mostly throws, and with
 * a blank in the name does not even parse. Any other text comes back as it is.
 */
export function withSafeFallback(text: string): string {
  const [prefix, table] = start.exec(text) ?? []
  if (prefix === undefined || table === undefined || !end.test(text)) return text
  const rest = text.slice(prefix.length).replace(end, '')
  for (let at = rest.indexOf(')) :'); at >= 0; at = rest.indexOf(')) :', at + 1)) {
    const expression = rest.slice(0, at)
    if (!isExpression(expression)) continue
    const fallback = rest.slice(at + 4)
    const none = isExpression(fallback) ? `try { return (${fallback}\n) } catch (_) { return undefined }` : 'return undefined'
    const perRow = `return tableData.map((currentRow, currentIndex) => (${expression}))`
    return `{{(() => { const tableData = ${table}.processedTableData || []; if (tableData.length > 0) ${perRow}; ${none} })()}}`
  }
  return text
}

/** What nearly every column says. */
const plainCell = /^\s*currentRow(?:\.[A-Za-z_$][\w$]*|\["[^"\\\n]*"\])\s*$/

function isExpression(code: string): boolean {
  if (plainCell.test(code)) return true
  try {
    parseSnippet(`(${code}\n)`)
    return true
  } catch {
    return false
  }
}
