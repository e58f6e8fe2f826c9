import { asNumber, asRecord, asText } from '../values'
import { compileRegex } from '../input/validity'
import type { Column } from './columns'

/** Why a text may not be saved into a cell of a column; nothing when it may. */
export function cellProblem(column: Column, text: string): string | undefined {
  const rules = asRecord(column.validation)
  const message = asText(rules.errorMessage)
  if (text === '') return rules.isColumnEditableCellRequired === true ? message || 'This value is required' : undefined
  const isNumeric = column.columnType === 'number' || column.columnType === 'currency'
  const number = asNumber(text)
  if (isNumeric && number === undefined) return message || 'This value must be a number'
  const min = asNumber(rules.min)
  const max = asNumber(rules.max)
  if (isNumeric && number !== undefined) {
    if (min !== undefined && number < min) return message || `The least value is ${min}`
    if (max !== undefined && number > max) return message || `The greatest value is ${max}`
  }
  const regex = asText(rules.regex)
  if (regex !== '' && compileRegex(regex)?.test(text) === false) return message || 'This value is not valid'
  return rules.isColumnEditableCellValid === false ? message || 'This value is not valid' : undefined
}
