type CodeSet = 'A' | 'B' | 'C'

const [fnc3, fnc2, shift, setC, setB, setA, fnc1] = [96, 97, 98, 99, 100, 101, 102]
/** Stands for FNC1 between two fields of GS1. */
const separator = '\u001d'

/**
 * What the values of a Code 128 say; the first one tells the set to begin with.
 *
 * FNC1 in front only says that the rest follows GS1, and elsewhere it ends a field.
 * FNC2 and FNC3 are for readers, not for people.
 */
export function textOf([start = 0, ...values]: readonly number[]): string {
  let set: CodeSet = start === 103 ? 'A' : start === 104 ? 'B' : 'C'
  let next: CodeSet | undefined
  let isHigh = false
  let isNextOther = false
  let text = ''
  values.forEach((value, i) => {
    const current = next ?? set
    next = undefined
    if (value === fnc1) text += i === 0 ? '' : separator
    else if (current === 'C' && value < 100) text += String(value).padStart(2, '0')
    else if (value === (current === 'A' ? setA : setB) && current !== 'C') {
      // FNC4: the next character is of the upper half of Latin 1; twice, all are.
      if (isNextOther) isHigh = !isHigh
      isNextOther = !isNextOther
    } else if (value === setA) set = 'A'
    else if (value === setB) set = 'B'
    else if (value === setC) set = 'C'
    else if (value === shift) next = current === 'A' ? 'B' : 'A'
    else if (value !== fnc2 && value !== fnc3) {
      const low = current === 'A' && value >= 64 ? value - 64 : value + 32
      text += String.fromCharCode(low + (isHigh !== isNextOther ? 128 : 0))
      isNextOther = false
    }
  })
  return text
}
