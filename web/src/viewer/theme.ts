import type { CSSProperties } from 'react'
import type { AppSettings, AppTheme } from '../model/view'
import { cssText, fontFamily } from '../widgets/appearance'
import { onColor } from '../widgets/colours'

/** The colour of an app. */
export function accentOf(theme: AppTheme): string {
  return cssText(theme.colors?.primaryColor) || '#553de9'
}

/** Custom properties of an app's theme; widgets without a value of their own use them. */
export function themeVariables(theme: AppTheme): CSSProperties {
  const accent = accentOf(theme)
  const values = {
    '--app-accent': accent,
    '--app-on-accent': onColor(accent),
    '--app-background': cssText(theme.colors?.backgroundColor) || '#f8fafc',
    '--app-radius': cssText(theme.borderRadius?.appBorderRadius) || '0.375rem',
    '--app-shadow': cssText(theme.boxShadow?.appBoxShadow) || 'none',
    '--app-font': fontFamily(theme.fontFamily?.appFont) || 'var(--ui-font)',
  }
  return values as CSSProperties
}

/** Least and greatest width of a page in pixels. */
export const pageWidths: Readonly<Record<AppSettings['width'], readonly [least: number, most: number | undefined]>> = {
  fluid: [0, undefined],
  desktop: [1160, 1280],
  tabletLarge: [960, 1080],
  tablet: [650, 800],
  mobile: [350, 450],
}
