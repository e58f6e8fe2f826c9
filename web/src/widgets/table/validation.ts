import { asNumber, asRecord, asText } from '../values'
import { compileRegex } from '../input/validity'
import type { Column } from './columns'
import { isNumeric, readCellNumber } from './edit-values'
import { tableMessages } from './messages'

/** Why a value, or a text that was typed, may not be saved into a cell of a column; nothing when it may. */
export function cellProblem(column: Column, value: unknown): string | undefined {
  const rules = asRecord(column.validation)
  const message = asText(rules.errorMessage)
  const text = asText(value)
  if (text === '') return rules.isColumnEditableCellRequired === true ? message || tableMessages.required : undefined
  const number = isNumeric(column) ? readCellNumber(column, value) : undefined
  if (isNumeric(column) && number === undefined) return message || tableMessages.notANumber
  const min = leastOf(column)
  const max = asNumber(rules.max)
  if (number !== undefined) {
    if (min !== undefined && number < min) return message || tableMessages.least(min)
    if (max !== undefined && number > max) return message || tableMessages.greatest(max)
  }
  const regex = asText(rules.regex)
  if (regex !== '' && compileRegex(regex)?.test(text) === false) return message || tableMessages.notValid
  return rules.isColumnEditableCellValid === false ? message || tableMessages.notValid : undefined
}

/** The least number that a column takes. */
export function leastOf(column: Column): number | undefined {
  return asNumber(asRecord(column.validation).min)
}
