import { asNumber, asRecord, asText } from '../values'
import { compileRegex } from '../input/validity'
import type { Column } from './columns'
import { tableMessages } from './messages'

/** Why a text may not be saved into a cell of a column; nothing when it may. */
export function cellProblem(column: Column, text: string): string | undefined {
  const rules = asRecord(column.validation)
  const message = asText(rules.errorMessage)
  if (text === '') return rules.isColumnEditableCellRequired === true ? message || tableMessages.required : undefined
  const isNumeric = column.columnType === 'number' || column.columnType === 'currency'
  const number = asNumber(text)
  if (isNumeric && number === undefined) return message || tableMessages.notANumber
  const min = asNumber(rules.min)
  const max = asNumber(rules.max)
  if (isNumeric && number !== undefined) {
    if (min !== undefined && number < min) return message || tableMessages.least(min)
    if (max !== undefined && number > max) return message || tableMessages.greatest(max)
  }
  const regex = asText(rules.regex)
  if (regex !== '' && compileRegex(regex)?.test(text) === false) return message || tableMessages.notValid
  return rules.isColumnEditableCellValid === false ? message || tableMessages.notValid : undefined
}
