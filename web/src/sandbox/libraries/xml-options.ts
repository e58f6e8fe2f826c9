type Process = (value: string, name: string) => unknown

/** Options of `xmlParser`; what is missing has the default that apps rely on. */
export interface XMLOptions {
  readonly attributeNamePrefix?: string
  readonly attrNodeName?: string | false
  readonly textNodeName?: string
  readonly ignoreAttributes?: boolean
  readonly ignoreNameSpace?: boolean
  readonly allowBooleanAttributes?: boolean
  readonly parseNodeValue?: boolean
  readonly parseAttributeValue?: boolean
  readonly parseTrueNumberOnly?: boolean
  readonly trimValues?: boolean
  readonly arrayMode?: boolean | 'strict'
  readonly attrValueProcessor?: Process
  readonly tagValueProcessor?: Process
  readonly format?: boolean
  readonly indentBy?: string
  readonly supressEmptyNode?: boolean
}

const same: Process = (value) => value

export function withDefaults(options: XMLOptions): Required<XMLOptions> {
  return {
    attributeNamePrefix: '@_',
    attrNodeName: false,
    textNodeName: '#text',
    ignoreAttributes: true,
    ignoreNameSpace: false,
    allowBooleanAttributes: false,
    parseNodeValue: true,
    parseAttributeValue: false,
    parseTrueNumberOnly: false,
    trimValues: true,
    arrayMode: false,
    attrValueProcessor: same,
    tagValueProcessor: same,
    format: false,
    indentBy: '  ',
    supressEmptyNode: false,
    ...options,
  }
}
