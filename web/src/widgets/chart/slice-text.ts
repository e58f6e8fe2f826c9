import { formatNumber } from '../../lib/locale'
import { asText } from '../values'
import { fitted } from './legend'

/** What is written at a slice, and where. */
export interface SliceLabel {
  /** `{a}` stands for the series' name, `{b}` for the slice's, `{c}` for its value, `{d}` for its share in percent. */
  readonly template: string
  readonly place: 'outside' | 'inside' | 'center'
}

/** One per slice; those without one have no label. */
export type SliceLabels = readonly (SliceLabel | undefined)[]

/** What the letters of a template stand for. */
export interface SliceWords {
  readonly series: string
  readonly name: string
  readonly value: unknown
  readonly share: number
}

/** A slice's part of all that are shown, in percent with two decimals at most. */
export function sharesOf(values: readonly unknown[], isShown: (place: number) => boolean): readonly (number | undefined)[] {
  const sizes = values.map((value, place) => (typeof value === 'number' && isShown(place) ? Math.abs(value) : undefined))
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  return sizes.map((size) => (size === undefined || total === 0 ? undefined : Math.round((size / total) * 10_000) / 100))
}

/** The lines of a label; where one is too long, the slice's name in it is cut or left out. */
export function sliceLines(template: string, words: SliceWords, room: number, measure: (text: string) => number): readonly string[] {
  return template.split('\n').map((line) => {
    const whole = filled(line, words)
    if (measure(whole) <= room || !line.includes('{b}')) return fitted(whole, room, measure)
    const rest = filled(line, { ...words, name: '' })
    const cut = filled(line, { ...words, name: fitted(words.name, room - measure(rest), measure) })
    if (measure(cut) <= room || line.trim() === '{b}') return cut
    return filled(line.replace('{b}', '').replace(/^[\s:,;|–-]+|[\s:,;|–-]+$/g, ''), words)
  })
}

/** All of a label, as long as it may be. */
export function linesOf(label: SliceLabel, words: SliceWords): readonly string[] {
  return sliceLines(label.template, words, Infinity, (text) => text.length)
}

function filled(line: string, { series, name, value, share }: SliceWords): string {
  const words: Readonly<Record<string, string>> = {
    a: series,
    b: name,
    c: asText(value),
    d: formatNumber(share, { maximumFractionDigits: 2 }),
  }
  return line.replace(/\{([abcd])\}/g, (_, letter: string) => words[letter] ?? '')
}
