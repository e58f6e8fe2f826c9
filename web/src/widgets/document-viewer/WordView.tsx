import { createElement } from 'react'
import type { ReactNode } from 'react'
import { documentMessages } from './messages'
import type { WordBlock, WordRun } from './word'

/** The text of a Word document. */
export function WordView({ blocks }: { readonly blocks: readonly WordBlock[] }): JSX.Element {
  return (
    <div className="sw-document-paper">
      <p className="sw-document-note">{documentMessages.simplified}</p>
      {blocks.map(drawBlock)}
    </div>
  )
}

function drawBlock(block: WordBlock, key: number): ReactNode {
  if (block.kind === 'table') {
    return (
      <table key={key}>
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((blocks, cell) => (
                <td key={cell}>{blocks.map(drawBlock)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  }
  const runs = block.runs.map(drawRun)
  // The page has a heading of its own: those of a document begin below it.
  if (block.level > 0) return createElement(`h${Math.min(6, block.level + 1)}`, { key, 'data-level': block.level }, runs)
  return (
    <p key={key} className={block.isItem ? 'sw-document-item' : undefined}>
      {runs}
    </p>
  )
}

function drawRun({ text, isBold, isItalic, isUnderlined }: WordRun, key: number): ReactNode {
  const style = {
    fontWeight: isBold ? 600 : undefined,
    fontStyle: isItalic ? 'italic' : undefined,
    textDecoration: isUnderlined ? 'underline' : undefined,
  }
  return (
    <span key={key} style={style}>
      {text}
    </span>
  )
}
