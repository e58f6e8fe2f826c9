import type { Option } from '../select/options'

/** The short sign of a currency, such as ₽; the code where it has none. */
export function symbolOf(code: string): string {
  try {
    const parts = new Intl.NumberFormat(undefined, { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' }).formatToParts(0)
    return parts.find(({ type }) => type === 'currency')?.value ?? code
  } catch {
    return code
  }
}

/** Every currency that the browser knows, with its name. */
export function currencies(): readonly Option[] {
  const names = new Intl.DisplayNames(undefined, { type: 'currency' })
  const label = (code: string) => `${code} – ${names.of(code) ?? code}`
  return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: label(code) }))
}
