import moment from 'moment'
import { isEmail } from '../input/validity'
import { asNumber, asRecord, asText, isNil, isRecord, type JSONRecord } from '../values'
import { itemKey, rootKey } from './fields'

/** A form with more fields is not made. */
export const mostFields = 50

/** Fields that an object would make, those of objects and arrays inside counted too. */
export function countFields(value: unknown): number {
  if (Array.isArray(value)) return isRecord(value[0]) ? countFields(mergedItems(value)) * value.length : 0
  if (!isRecord(value)) return 0
  return Object.values(value).reduce<number>((sum, item) => sum + countFields(item) + 1, 0)
}

/**
 * The stored schema fitted to the shape of the data: a key that is new gets a field, one that is gone loses it, one
 * whose type changed is made anew; everything else stays as the developer left it.
 */
export function fittedSchema(schema: unknown, data: JSONRecord): JSONRecord {
  const root = asRecord(asRecord(schema)[rootKey])
  const made = { fieldType: 'Object', dataType: 'object', isVisible: true, identifier: rootKey, accessor: rootKey }
  return { [rootKey]: { ...made, ...root, children: fittedFields(root.children, data, true) } }
}

function fittedFields(stored: unknown, data: JSONRecord, takesDefaults: boolean): JSONRecord {
  const entries = Object.entries(asRecord(stored)).map(([key, item]) => [key, asRecord(item)] as const)
  const custom = new Set(entries.filter(([, item]) => item.isCustomField === true).map(([, item]) => asText(item.accessor)))
  const kept = entries.flatMap(([key, item]) => {
    if (item.isCustomField === true) return [[key, item] as const]
    const original = asText(item.originalIdentifier) || key
    return original in data && !custom.has(original) ? [[key, fitted(item, key, original, data[original], takesDefaults)] as const] : []
  })
  const known = new Set(entries.map(([key, item]) => asText(item.originalIdentifier) || key))
  const places = kept.map(([, item]) => asNumber(item.position) ?? 0)
  let place = Math.max(-1, ...places)
  const used = new Set(kept.map(([key]) => key))
  const added = Object.keys(data)
    .filter((key) => !known.has(key) && !custom.has(key))
    .map((key) => {
      const identifier = freeIdentifier(key, used)
      place += 1
      return [identifier, { ...made(key, identifier, data[key], takesDefaults), position: place }] as const
    })
  return Object.fromEntries([...kept, ...added])
}

/** A stored field with new data; rows without a value say nothing about the type. */
function fitted(item: JSONRecord, key: string, original: string, value: unknown, takesDefaults: boolean): JSONRecord {
  const before = item.sourceData
  const isOther = dataTypeOf(value) !== item.dataType || (Array.isArray(value) && Array.isArray(before) && itemType(value) !== itemType(before))
  if (!isNil(value) && !isNil(before) && isOther) {
    return { ...made(original, key, value, takesDefaults), position: item.position }
  }
  if (item.fieldType === 'Object' && isRecord(value)) {
    return { ...item, sourceData: value, children: fittedFields(item.children, value, takesDefaults) }
  }
  if (item.fieldType === 'Array' && Array.isArray(value) && value.length > 0) {
    const children = asRecord(item.children)
    const element = elementOf(value)
    const stored = isRecord(children[itemKey]) ? children[itemKey] : undefined
    const next = stored === undefined ? made(itemKey, itemKey, element, false) : fitted(asRecord(stored), itemKey, itemKey, element, false)
    return { ...item, sourceData: value, children: { ...children, [itemKey]: next } }
  }
  return { ...item, sourceData: value }
}

/** A field for a value. Inside arrays there are no defaults: the array brings the values of its items. */
function made(original: string, identifier: string, value: unknown, takesDefault: boolean): JSONRecord {
  const fieldType = fieldTypeOf(value)
  const field = {
    identifier,
    originalIdentifier: original,
    accessor: original,
    fieldType,
    dataType: dataTypeOf(value),
    sourceData: value,
    isCustomField: false,
    isVisible: true,
    isDisabled: false,
    isRequired: false,
    label: startCase(original),
    ...(takesDefault ? { defaultValue: value } : {}),
  }
  switch (fieldType) {
    case 'Object':
      return { ...field, children: fittedFields({}, asRecord(value), takesDefault) }
    case 'Array':
      return { ...field, isCollapsible: true, children: { [itemKey]: made(itemKey, itemKey, elementOf(value as readonly unknown[]), false) } }
    case 'Datepicker':
      return { ...field, dateFormat: dateFormatOf(value), timePrecision: 'minute' }
    case 'Multiselect':
      return { ...field, options: (value as readonly unknown[]).map((each) => ({ label: asText(each), value: each })) }
    default:
      return field
  }
}

export function dataTypeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}

function itemType(list: readonly unknown[]): string {
  return dataTypeOf(list[0])
}

/** The kind of field that a value asks for (runtime §8.3). */
export function fieldTypeOf(value: unknown): string {
  if (Array.isArray(value)) return typeof value[0] === 'object' && value[0] !== null ? 'Array' : 'Multiselect'
  if (isRecord(value)) return 'Object'
  if (typeof value === 'boolean') return 'Switch'
  if (typeof value === 'number') return 'Number Input'
  if (typeof value === 'string' && isEmail(value)) return 'Email Input'
  return dateFormatOf(value) === undefined ? 'Text Input' : 'Datepicker'
}

const dateFormats = [
  'YYYY-MM-DDTHH:mm:ss.SSSZ', 'YYYY-MM-DDTHH:mm:ssZ', 'YYYY-MM-DDTHH:mm:ss', 'YYYY-MM-DD HH:mm', 'YYYY-MM-DD hh:mm:ss A', 'YYYY-MM-DD',
  'DD/MM/YYYY HH:mm', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY', 'MM-DD-YYYY', 'D MMMM, YYYY', 'LLL', 'LL', 'D MMMM, YYYY h:mm A',
]

function dateFormatOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/\d/.test(value) || value.length > 40) return undefined
  return dateFormats.find((format) => moment(value, format, true).isValid())
}

/** One object with the keys of all items; of other arrays the first item. */
function elementOf(list: readonly unknown[]): unknown {
  return isRecord(list[0]) ? mergedItems(list) : list[0]
}

function mergedItems(list: readonly unknown[]): JSONRecord {
  return Object.assign({}, ...list.filter(isRecord)) as JSONRecord
}

function freeIdentifier(key: string, used: Set<string>): string {
  const wanted = key.replace(/[^\w$]/g, '_').replace(/^(?=\d)/, '_') || '_'
  let name = wanted
  for (let number = 1; used.has(name) || name === itemKey || name === rootKey; number += 1) name = `${wanted}${number}`
  used.add(name)
  return name
}

/** Capitals without a small letter, a word, letters that have no case, or a number; each letter with its marks. */
const word = /(?:\p{Lu}\p{M}*)+(?![\p{Ll}\p{M}])|(?:\p{Lu}\p{M}*)?(?:\p{Ll}\p{M}*)+|(?:[\p{Lo}\p{Lm}]\p{M}*)+|\p{N}+/gu

/** `first_name` and `firstName` give `First Name`. */
export function startCase(key: string): string {
  const words = key.match(word) ?? [key]
  return words.map((found) => found.charAt(0).toUpperCase() + found.slice(1)).join(' ')
}
