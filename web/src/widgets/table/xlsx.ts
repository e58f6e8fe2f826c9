import { zip } from './zip'

type Cell = string | number

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const main = `${office}/spreadsheetml/2006/main`
const relations = `${office}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const xlsxType = `${type}.sheet`

/** A workbook of one sheet (Office Open XML): a bold first line that stays in sight, texts as texts, numbers as numbers. */
export async function toXLSX(name: string, titles: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Blob> {
  const archive = await zip([
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: packageRelations },
    { name: 'xl/workbook.xml', text: workbook(name) },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelations },
    { name: 'xl/styles.xml', text: styles },
    { name: 'xl/worksheets/sheet1.xml', text: sheet(titles, rows) },
  ])
  return new Blob([archive], { type: xlsxType })
}

const contentTypes =
  `${xml}<Types xmlns="${office}/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`

const packageRelations = relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])
const workbookRelations = relationships([
  ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
  ['rId2', 'styles', 'styles.xml'],
])

const styles =
  `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
  `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
  `<cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`

function relationships(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`)
  return `${xml}<Relationships xmlns="${office}/package/2006/relationships">${items.join('')}</Relationships>`
}

/** Names of sheets have at most 31 characters and none of `[]:*?/\`. */
function workbook(name: string): string {
  const title = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet1'
  return (
    `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
    `<sheet name="${escaped(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  )
}

function sheet(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = line(titles, 1, ' s="1"')
  const body = rows.map((row, index) => line(row, index + 2, '')).join('')
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return (
    `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetData>${head}${body}</sheetData></worksheet>`
  )
}

function line(cells: readonly Cell[], number: number, style: string): string {
  const parts = cells.map((cell, index) => {
    const place = `${columnName(index)}${number}`
    if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"${style}><v>${cell}</v></c>` : ''
    if (cell === '') return ''
    return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(cell.slice(0, longestText))}</t></is></c>`
  })
  return `<row r="${number}">${parts.join('')}</row>`
}

/** What a cell of a spreadsheet can hold. */
const longestText = 32_767

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML can't hold are left out. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}
