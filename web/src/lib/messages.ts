import { formatNumber, type Language } from './locale'

/** A text, its paragraphs, or a function that puts values into one. */
type Text = string | readonly string[] | ((...values: never[]) => string)

/** Named texts of one area of the interface, in groups where that helps. */
export interface Texts {
  readonly [key: string]: Text | Texts
}

/** The same keys in another language. */
export type Translation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Original[Key] extends string
    ? string
    : Original[Key] extends readonly string[]
    ? readonly string[]
    : Translation<Original[Key]>
}

/** What the areas say in one language, by area. */
export type Translations = Readonly<Record<string, Texts>>

interface Catalogue {
  language: Language
  translations: Translations
}

const catalogue: Catalogue = { language: 'en', translations: {} }

/** Makes a language the one that every area speaks. Texts are looked up when they are drawn. */
export function speak(language: Language, translations: Translations): void {
  catalogue.language = language
  catalogue.translations = translations
}

export function spokenLanguage(): Language {
  return catalogue.language
}

/**
 * The texts of an area: read like a plain object (`messages.close`), in the language that is spoken now.
 * @param area name of the area, the key in the files of `src/messages`
 * @param english the texts, which also say which keys there are
 */
export function defineMessages<English extends Texts>(area: string, english: English): English {
  return translated(english, () => catalogue.translations[area])
}

function translated<Original extends Texts>(original: Original, translation: () => Text | Texts | undefined): Original {
  const groups = new Map<string, Texts>()
  return new Proxy(original, {
    get: (target, key) => {
      if (typeof key !== 'string' || !Object.hasOwn(target, key)) return Reflect.get(target, key)
      const english = target[key]
      if (isGroup(english)) {
        const group = groups.get(key) ?? translated(english, () => member(translation(), key))
        groups.set(key, group)
        return group
      }
      const text = member(translation(), key)
      return text !== undefined && typeof text === typeof english ? text : english
    },
  })
}

function member(texts: Text | Texts | undefined, key: string): Text | Texts | undefined {
  return isGroup(texts) && Object.hasOwn(texts, key) ? texts[key] : undefined
}

function isGroup(texts: Text | Texts | undefined): texts is Texts {
  return typeof texts === 'object' && !Array.isArray(texts)
}

/** The form of a text that a number asks for, with the number written the reader's way: `plural(3, {one: '# row', other: '# rows'})`. */
export function plural(
  count: number,
  forms: { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>,
): string {
  const rule = new Intl.PluralRules(catalogue.language).select(count)
  return (forms[rule] ?? forms.other).replaceAll('#', formatNumber(count))
}
