import { readXML, XMLError } from './xml-reader'
import type { XMLElement } from './xml-reader'
import { writeXML } from './xml-writer'
import { withDefaults } from './xml-options'
import type { XMLOptions } from './xml-options'

/** `xmlParser` as old applications know it (runtime §6.1): XML to plain objects and back. */
export const xmlParser = {
  parse: (text: unknown, options: XMLOptions = {}, isValidated: unknown = false) => {
    if (isValidated !== false && isValidated !== undefined) {
      const verdict = validate(text)
      if (verdict !== true) throw new Error(verdict.err.msg)
    }
    return parse(text, options)
  },
  validate,
  j2xParser: class {
    constructor(private readonly options: XMLOptions = {}) {}
    parse(value: unknown): string {
      return writeXML(value, withDefaults(this.options))
    }
  },
  XMLParser: class {
    constructor(private readonly options: XMLOptions = {}) {}
    parse(text: unknown): unknown {
      return parse(text, this.options)
    }
  },
  XMLBuilder: class {
    constructor(private readonly options: XMLOptions = {}) {}
    build(value: unknown): string {
      return writeXML(value, withDefaults(this.options))
    }
  },
  XMLValidator: { validate },
}

function parse(text: unknown, given: XMLOptions): unknown {
  const options = withDefaults(given)
  const root = readXML(String(text), { isLenient: true, trims: options.trimValues })
  return objectOf(root, options)
}

type Verdict = true | { readonly err: { readonly code: string; readonly msg: string; readonly line: number } }

function validate(text: unknown): Verdict {
  try {
    const root = readXML(String(text), { isLenient: false, trims: true })
    if (root.children.length === 0) throw new XMLError('Start tag expected.', 1)
    return true
  } catch (error) {
    if (!(error instanceof XMLError)) throw error
    return { err: { code: 'InvalidXml', msg: error.message, line: error.line } }
  }
}

type Options = ReturnType<typeof withDefaults>

function objectOf(element: XMLElement, options: Options): unknown {
  const attributes = attributesOf(element, options)
  const hasAttributes = Object.keys(attributes).length > 0
  const text = textOf(element, options)
  if (element.children.length === 0 && !hasAttributes) return element.name === '' ? {} : text
  const result: Record<string, unknown> = {}
  if (hasAttributes) {
    const group = options.attrNodeName
    if (typeof group === 'string' && group !== '') set(result, group, attributes)
    else Object.entries(attributes).forEach(([key, value]) => set(result, key, value))
  }
  for (const child of element.children) append(result, nameOf(child.name, options), objectOf(child, options), options)
  if (text !== '') set(result, options.textNodeName, text)
  return result
}

function append(result: Record<string, unknown>, name: string, value: unknown, { arrayMode }: Options): void {
  const isKnown = Object.prototype.hasOwnProperty.call(result, name)
  const known = result[name]
  const isListed = arrayMode === 'strict' || (arrayMode === true && typeof value === 'object')
  if (!isKnown) set(result, name, isListed ? [value] : value)
  else if (Array.isArray(known)) known.push(value)
  else set(result, name, [known, value])
}

/** `__proto__` is a name like any other. */
function set(result: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true })
}

function attributesOf({ attributes }: XMLElement, options: Options): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  if (options.ignoreAttributes) return found
  for (const [name, raw] of attributes) {
    if (options.ignoreNameSpace && /^xmlns(:|$)/.test(name)) continue
    const key = options.attributeNamePrefix + nameOf(name, options)
    if (raw === undefined) {
      if (options.allowBooleanAttributes) set(found, key, true)
      continue
    }
    const text = options.attrValueProcessor(options.trimValues ? raw.trim() : raw, name)
    set(found, key, valueOf(text, options.parseAttributeValue, options.parseTrueNumberOnly))
  }
  return found
}

function textOf({ name, text }: XMLElement, options: Options): unknown {
  const processed = options.tagValueProcessor(options.trimValues ? text.trim() : text, name)
  return valueOf(processed, options.parseNodeValue, options.parseTrueNumberOnly)
}

function nameOf(name: string, { ignoreNameSpace }: Options): string {
  return ignoreNameSpace ? name.slice(name.indexOf(':') + 1) : name
}

/** Numbers and booleans as such; with `isExact` only numbers that read back as the same text. */
function valueOf(value: unknown, isParsed: boolean, isExact: boolean): unknown {
  if (!isParsed || typeof value !== 'string') return value
  const text = value.trim()
  if (text === '') return value
  if (text === 'true' || text === 'false') return text === 'true'
  const number = Number(text)
  if (Number.isNaN(number)) return value
  const parsed = /^0x/i.test(text) ? parseInt(text, 16) : number
  return isExact && String(parsed) !== text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') ? value : parsed
}
