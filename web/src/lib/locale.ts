/** The languages that our own texts exist in, the first one complete by definition. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export type Direction = 'ltr' | 'rtl'

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const rightToLeftScripts = /-(arab|hebr|thaa|syrc|nkoo|adlm|rohg)\b/i

/** The reader's languages, most wanted first. */
export function readerLocales(): readonly string[] {
  const list = typeof navigator === 'undefined' ? [] : navigator.languages ?? [navigator.language]
  return list.length > 0 ? list : ['en']
}

/** Which way a language is written. */
export function directionOf(locale: string): Direction {
  const [language = ''] = locale.toLowerCase().split('-')
  if (rightToLeftScripts.test(locale)) return 'rtl'
  return rightToLeft.has(language) && !/-latn\b/i.test(locale) ? 'rtl' : 'ltr'
}

/** The first of the reader's languages that we speak. */
export function chooseLanguage(locales: readonly string[]): Language {
  for (const locale of locales) {
    const found = languages.find((language) => locale.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

/** The locale in which dates and numbers are written: the reader's own, whatever language we speak. */
export function formatLocale(): string | undefined {
  const [first] = readerLocales()
  try {
    return first === undefined ? undefined : Intl.DateTimeFormat.supportedLocalesOf(first)[0]
  } catch {
    return undefined
  }
}

/** Languages that browsers write with digits of their own. */
const ownDigits = /^(?:ar|bn|ckb|dz|fa|ks|mr|my|ne|ps|sat|sd|ur|uz-arab)\b/i

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  // What the browser knows of locales takes it tens of milliseconds to read; most numbers do not need it.
  const isPlain = options === undefined && Number.isInteger(value) && value >= 0 && value < 1000
  if (isPlain && !ownDigits.test(readerLocales()[0] ?? '')) return String(value)
  return new Intl.NumberFormat(formatLocale(), options).format(value)
}

/** The mark before the decimals, as the browser's language writes it. */
export function decimalMark(): string {
  return new Intl.NumberFormat().formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
}

export function formatDate(value: Date | number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(formatLocale(), options).format(value)
}
