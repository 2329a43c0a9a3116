/** The one list of languages. Order: as the language switcher shows them. */
export const locales = ['kk', 'ru', 'en'] as const
export type Locale = (typeof locales)[number]

/** Where a visitor lands whose browser asks for none of ours. */
export const defaultLocale: Locale = 'ru'

/** Each language in its own words; never translated. */
export const localeNames: Record<Locale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** Which language is shown when the original is not public: in this order. */
export const fallbackOrder: readonly Locale[] = ['ru', 'kk', 'en']

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** The language a fallback is shown in: the original if public, else the first public one of `fallbackOrder`. */
export function shownLocale(published: readonly Locale[], original: Locale): Locale | undefined {
  return published.includes(original) ? original : fallbackOrder.find((locale) => published.includes(locale))
}
