import { chooseLanguage, directionOf, type Language, readerLocales } from '../lib/locale'
import { speak, type Translations } from '../lib/messages'

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translations>>> = {
  de: async () => (await import('./de')).german,
}

/**
 * Makes the page speak the reader's language and run the way it is written.
 * Before anything is drawn; a language that cannot be loaded is no reason to show nothing.
 */
export async function startLanguage(root: HTMLElement): Promise<void> {
  const locales = readerLocales()
  const wanted = chooseLanguage(locales)
  root.dir = directionOf(locales[0] ?? 'en')
  if (wanted === 'en') return
  try {
    speak(wanted, await others[wanted]())
    root.lang = wanted
  } catch {
    root.lang = 'en'
  }
}
