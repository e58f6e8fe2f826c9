/** A property that is computed when code reads it, and what stands for it where nobody wants it computed. */
interface LateProperty {
  readonly name: string
  readonly mark: unknown
  readonly read: () => unknown
}

const late = new WeakMap<object, readonly LateProperty[]>()

/** A copy of a record with a property that is computed each time it is read. Copy it with {@link copied}: a spread would compute it. */
export function withLate(record: object, name: string, mark: unknown, read: () => unknown): Readonly<Record<string, unknown>> {
  const others = (late.get(record) ?? []).filter((property) => property.name !== name)
  return made(record, [...others, { name, mark, read }])
}

/** A copy with its late properties as late as before. */
export function copied(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const properties = late.get(record)
  return properties === undefined ? { ...record } : made(record, properties)
}

/** The record with marks in place of what would be computed. */
export function withMarks(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const properties = late.get(record)
  if (properties === undefined) return record
  return { ...withoutLate(record, properties), ...Object.fromEntries(properties.map(({ name, mark }) => [name, mark])) }
}

function made(record: object, properties: readonly LateProperty[]): Record<string, unknown> {
  const copy = withoutLate(record, properties)
  for (const { name, read } of properties) {
    // Whoever sets it has a value that needs no computing.
    const set = (value: unknown) => {
      Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true })
      late.set(copy, (late.get(copy) ?? []).filter((property) => property.name !== name))
    }
    Object.defineProperty(copy, name, { get: read, set, enumerable: true, configurable: true })
  }
  late.set(copy, properties)
  return copy
}

function withoutLate(record: object, properties: readonly LateProperty[]): Record<string, unknown> {
  const isLate = new Set(properties.map(({ name }) => name))
  const source = record as Readonly<Record<string, unknown>>
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(source)) if (!isLate.has(key)) copy[key] = source[key]
  return copy
}
