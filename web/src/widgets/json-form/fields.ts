import { asArray, asBoolean, asRecord, asText, isShown, type JSONRecord, ordered } from '../values'

export const rootKey = '__root_schema__'
export const itemKey = '__array_item__'

/** A field of the form, read from an item of the evaluated schema (runtime §8.3). */
export interface Field {
  /** Key in the schema and in the values that the form holds. */
  readonly identifier: string
  /** Key in the source data. */
  readonly original: string
  /** Key in `formData` and `fieldState`. */
  readonly accessor: string
  readonly type: string
  readonly isVisible: boolean
  readonly isDisabled: boolean
  readonly isRequired: boolean
  readonly label: string
  readonly defaultValue: unknown
  /** Fields of an object, in display order. */
  readonly children: readonly Field[]
  /** What each item of an array is. */
  readonly item: Field | undefined
  /** Where the field's events are stored: `schema.__root_schema__.children.name`. */
  readonly path: string
  /** All stored properties, evaluated. */
  readonly props: JSONRecord
}

/** The field that holds all others; `undefined` if there is no schema. */
export function readSchema(schema: unknown): Field | undefined {
  const root = asRecord(schema)[rootKey]
  return root === undefined ? undefined : readField(asRecord(root), rootKey, `schema.${rootKey}`)
}

function readField(props: JSONRecord, key: string, path: string): Field {
  const type = asText(props.fieldType) || 'Text Input'
  const identifier = asText(props.identifier) || key
  const children = type === 'Object' ? ordered(props.children, 'position') : []
  const item = type === 'Array' ? asRecord(asRecord(props.children)[itemKey]) : undefined
  return {
    identifier,
    original: asText(props.originalIdentifier) || identifier,
    accessor: asText(props.accessor) || identifier,
    type,
    isVisible: isShown(props),
    isDisabled: asBoolean(props.isDisabled),
    isRequired: asBoolean(props.isRequired),
    label: asText(props.label),
    defaultValue: props.defaultValue,
    children: children.map(([name, child]) => readField(child, name, `${path}.children.${name}`)),
    item: item && readField(item, itemKey, `${path}.children.${itemKey}`),
    path,
    props,
  }
}

/** Steps from the root to a value of the form. */
export type ValuePath = readonly (string | number)[]

export function valueIn(values: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((value, step) => {
    return typeof step === 'number' ? asArray(value)[step] : asRecord(value)[step]
  }, values)
}

/** A copy without one item of the array at the path. */
export function withoutItemIn(values: unknown, path: ValuePath, index: number): unknown {
  const items = asArray(valueIn(values, path))
  return withValueIn(values, path, [...items.slice(0, index), ...items.slice(index + 1)])
}

/** The typed text at the path of a field, if there is one. */
export function textIn(texts: unknown, path: ValuePath): string | undefined {
  const text = valueIn(texts, path)
  return typeof text === 'string' ? text : undefined
}

/** A copy with another value at the path. */
export function withValueIn(values: unknown, path: ValuePath, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'string') return { ...asRecord(values), [step]: withValueIn(asRecord(values)[step], rest, value) }
  const copy = [...asArray(values)]
  copy[step] = withValueIn(copy[step], rest, value)
  return copy
}
