/** What a person chose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'steward.theme'

export function storedTheme(): Theme {
  const stored = read()
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** Applies a theme to the page and remembers it in this browser. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // Storage may be switched off; the choice then lasts until the page is left.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
