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
