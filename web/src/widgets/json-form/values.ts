import { asArray, asRecord, isRecord, type JSONRecord, toJSON } from '../values'
import { type Field, textIn, type ValuePath, valueIn } from './fields'
import { defaultOf, isValidValue, kindOf } from './kinds'

/** What the defaults make of a field; objects and arrays by identifier. */
export function defaultsOf(field: Field, given: unknown = field.defaultValue): unknown {
  if (field.type === 'Object') {
    return Object.fromEntries(field.children.map((child) => [child.identifier, defaultsOf(child)]))
  }
  const { item } = field
  if (field.type === 'Array') return item ? asArray(given).map((value) => fromSource(item, value)) : []
  const kind = kindOf(field.type)
  return kind ? defaultOf(kind, field, given) : given
}

/** An item of an array: keys of the source become identifiers, what is missing takes the field's own default. */
function fromSource(field: Field, value: unknown): unknown {
  if (field.type === 'Object') {
    const record = asRecord(value)
    return Object.fromEntries(
      field.children.map((child) => [child.identifier, fromSource(child, record[child.original] ?? record[child.accessor])]),
    )
  }
  return value === undefined ? defaultsOf(field) : defaultsOf(field, value)
}

/** A new item of an array. */
export function newItem(item: Field): unknown {
  return item.type === 'Object' ? fromSource(item, {}) : defaultsOf(item)
}

/** Values after the defaults changed: a field follows only if its own default is another one. */
export function followDefaults(field: Field, before: unknown, after: unknown, value: unknown): unknown {
  return keptWhereEqual(field, before, after, value, after)
}

/** Typed texts after the defaults changed: a field that follows its default forgets what was typed. */
export function forgetTyped(field: Field, before: unknown, after: unknown, typed: unknown): unknown {
  return keptWhereEqual(field, before, after, typed, undefined)
}

/** Field by field: the one thing where both are equal, the other where they differ. */
export function keptWhereEqual(field: Field, before: unknown, after: unknown, kept: unknown, other: unknown): unknown {
  if (field.type !== 'Object') return toJSON(before) === toJSON(after) ? kept : other
  const next = field.children.map((child) => {
    const of = (from: unknown) => asRecord(from)[child.identifier]
    return [child.identifier, keptWhereEqual(child, of(before), of(after), of(kept), of(other))] as const
  })
  return Object.fromEntries(next)
}

interface Source {
  /** A hidden field keeps the value of the source data. */
  readonly isUsed: boolean
  readonly data: unknown
}

/** `formData`: values by accessor, hidden fields left out (runtime §8.3). */
export function formDataOf(field: Field, value: unknown, source: Source): unknown {
  if (field.type === 'Object') {
    if (!isRecord(value)) return undefined
    const entries = field.children.flatMap((child) => {
      const data = asRecord(source.data)[child.original]
      const inner = { ...source, data }
      const item = child.isVisible
        ? formDataOf(child, value[child.identifier], inner)
        : source.isUsed && data !== undefined ? data : undefined
      return item === undefined ? [] : [[child.accessor, item] as const]
    })
    return Object.fromEntries(entries)
  }
  const { item } = field
  if (field.type === 'Array' && item) {
    return asArray(value).map((each, index) => formDataOf(item, each, { ...source, data: asArray(source.data)[index] }))
  }
  return value
}

/** What the person typed into fields beside their values. */
export interface Texts {
  /** Texts that the values do not say, nested like the values. */
  readonly typed?: unknown
  /** Texts that filter options, by path. */
  readonly filters?: JSONRecord
}

/** `fieldState`: how each field is, nested like `formData` (runtime §8.3). */
export function fieldStateOf(field: Field, value: unknown, texts: Texts, path: ValuePath = []): unknown {
  if (field.type === 'Object') {
    return Object.fromEntries(
      field.children.map((child) => {
        const inside = [...path, child.identifier]
        return [child.accessor, fieldStateOf(child, asRecord(value)[child.identifier], texts, inside)]
      }),
    )
  }
  const { item, isDisabled, isRequired, isVisible } = field
  if (field.type === 'Array') return item ? asArray(value).map((each, index) => fieldStateOf(item, each, texts, [...path, index])) : []
  const filterText = texts.filters?.[path.join('.')] ?? kindOf(field.type)?.filterText
  const isValid = isFieldValid(field, value, valueIn(texts.typed, path))
  return { isDisabled, isRequired, isVisible, isValid, ...(filterText === undefined ? {} : { filterText }) }
}

/** Whether all visible fields are satisfied; where the value does not say what was typed, the typed text decides. */
export function isFieldValid(field: Field, value: unknown, typed?: unknown): boolean {
  if (!field.isVisible) return true
  const isValidIn = (inner: Field, step: string | number) => isFieldValid(inner, valueIn(value, [step]), valueIn(typed, [step]))
  if (field.type === 'Object') return field.children.every((child) => isValidIn(child, child.identifier))
  const { item } = field
  if (field.type === 'Array') return item === undefined || asArray(value).every((_, index) => isValidIn(item, index))
  const kind = kindOf(field.type)
  return kind === undefined || isValidValue(kind, field, value, textIn(typed, []))
}
