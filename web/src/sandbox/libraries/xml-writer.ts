import type { XMLOptions } from './xml-options'

type Options = Required<XMLOptions>

/** Writes plain objects as XML: the way back of `parse`. */
export function writeXML(value: unknown, options: Options): string {
  return isRecord(value) ? membersOf(value, options, 0).content : ''
}

interface Written {
  readonly attributes: string
  readonly content: string
  /** No elements inside. */
  readonly isText: boolean
}

function membersOf(record: Readonly<Record<string, unknown>>, options: Options, level: number): Written {
  let attributes = ''
  let content = ''
  let isText = true
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    if (key === options.textNodeName) content += String(options.tagValueProcessor(String(value ?? ''), key))
    else if (key === options.attrNodeName && isRecord(value)) {
      for (const [name, each] of Object.entries(value)) attributes += attribute(name, each, options)
    } else if (isAttribute(key, value, options)) attributes += attribute(key, value, options)
    else {
      isText = false
      for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) content += elementOf(key, each, options, level)
    }
  }
  return { attributes, content, isText }
}

function isAttribute(key: string, value: unknown, { attributeNamePrefix, attrNodeName, ignoreAttributes }: Options): boolean {
  if (ignoreAttributes || typeof value === 'object' || typeof attrNodeName === 'string') return false
  return attributeNamePrefix !== '' && key.startsWith(attributeNamePrefix)
}

function attribute(key: string, value: unknown, { attributeNamePrefix, attrValueProcessor }: Options): string {
  const name = key.startsWith(attributeNamePrefix) ? key.slice(attributeNamePrefix.length) : key
  return ` ${name}="${String(attrValueProcessor(String(value), name))}"`
}

function elementOf(name: string, value: unknown, options: Options, level: number): string {
  const [before, after] = options.format ? [options.indentBy.repeat(level), '\n'] : ['', '']
  const text = String(value ?? '')
  const written: Written = isRecord(value)
    ? membersOf(value, options, level + 1)
    : { attributes: '', content: text === '' ? '' : String(options.tagValueProcessor(text, name)), isText: true }
  const { attributes, content, isText } = written
  if (content === '' && (options.supressEmptyNode || value === null)) return `${before}<${name}${attributes}/>${after}`
  return `${before}<${name}${attributes}>${isText ? content : `${after}${content}${before}`}</${name}>${after}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
