import type { CSSProperties } from 'react'
import type { WidgetProps } from './definition'
import { onColor } from './colours'
import { asNumber, asText } from './values'

/** Custom properties that the widgets' style sheets read; set only where the widget has a value of its own. */
export type Variables = CSSProperties & Readonly<Record<`--sw-${string}`, string>>

/** Accent, radius, shadow and font of one widget. */
export function variables(props: WidgetProps, more: Readonly<Record<`--sw-${string}`, unknown>> = {}): Variables {
  const accent = cssText(props.accentColor)
  const all = {
    '--sw-accent': accent,
    '--sw-on-accent': accent && onColor(accent),
    '--sw-radius': cssText(props.borderRadius),
    '--sw-shadow': cssText(props.boxShadow),
    '--sw-font': fontFamily(props.fontFamily),
    ...more,
  }
  const set = Object.entries(all)
    .map(([name, value]) => [name, cssText(value)] as const)
    .filter(([, value]) => value !== '')
  return Object.fromEntries(set) as Variables
}

/** The same variables as they hold for an element: for what belongs to it but stands elsewhere in the document. */
export function lookOf(element: Element): Variables {
  const style = getComputedStyle(element)
  const set = ['--sw-accent', '--sw-on-accent', '--sw-radius', '--sw-shadow', '--sw-font']
    .map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '')
  return Object.fromEntries(set) as Variables
}

/** A value for a style property: text without the parts that could make it something else. */
export function cssText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = String(value).trim()
  return text.length > 400 || /[;{}]|url\(|expression\(/i.test(text) ? '' : text
}

/** A CSS length; bare numbers are pixels. */
export function cssLength(value: unknown): string {
  const number = asNumber(value)
  return number === undefined ? cssText(value) : `${number}px`
}

/** Fonts that look alike and that machines have, for the choices of themes: none is loaded from elsewhere. */
const alike: Readonly<Record<string, readonly string[]>> = {
  'Nunito Sans': ['Nunito', 'Avenir Next', 'Segoe UI'],
  Poppins: ['Avenir Next', 'Century Gothic', 'URW Gothic'],
  Inter: ['Inter Variable', 'SF Pro Text', 'Segoe UI', 'Roboto'],
  Montserrat: ['Avenir Next', 'Century Gothic', 'URW Gothic'],
  'Noto Sans': ['Open Sans', 'Segoe UI', 'DejaVu Sans'],
  'Open Sans': ['Noto Sans', 'Segoe UI', 'DejaVu Sans'],
  Roboto: ['Helvetica Neue', 'Arial', 'Liberation Sans'],
  Rubik: ['Avenir Next', 'Segoe UI', 'Roboto'],
  Ubuntu: ['Ubuntu Sans', 'Segoe UI', 'DejaVu Sans'],
}

/** A theme's font, then what comes near it, then ours (formats §7.1). */
export function fontFamily(value: unknown): string {
  const name = cssText(value).replace(/['"]/g, '')
  if (name === '' || name.includes('{{')) return ''
  if (name === 'System Default') return 'var(--ui-font)'
  return [name, ...(alike[name] ?? [])].map((each) => `'${each}', `).join('') + 'var(--ui-font)'
}

const namedSizes: Readonly<Record<string, string>> = {
  HEADING1: '24px',
  HEADING2: '18px',
  HEADING3: '16px',
  PARAGRAPH: '14px',
  PARAGRAPH2: '12px',
}

/** Font size from a length or one of the names that old pages use. */
export function fontSize(value: unknown): string {
  const text = cssText(value)
  return namedSizes[text] ?? text
}

/** `BOLD,ITALIC,UNDERLINE` in any combination. */
export function fontStyle(value: unknown): CSSProperties {
  const styles = asText(value).toUpperCase()
  return {
    ...(styles.includes('BOLD') ? { fontWeight: 600 } : {}),
    ...(styles.includes('ITALIC') ? { fontStyle: 'italic' } : {}),
    ...(styles.includes('UNDERLINE') ? { textDecoration: 'underline' } : {}),
  }
}

const alignments: Readonly<Record<string, 'left' | 'center' | 'right' | 'justify'>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
  JUSTIFY: 'justify',
}

export function textAlign(value: unknown): 'left' | 'center' | 'right' | 'justify' | undefined {
  return alignments[asText(value).toUpperCase()]
}
