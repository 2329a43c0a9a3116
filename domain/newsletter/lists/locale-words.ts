import { isLocale, type Locale } from '#lib/locales.ts'
import { plain } from './state-words.ts'

/** What languages are called in lists. `kz` is the country, and what many people write for its language. */
const names: Record<Locale, readonly string[]> = {
  kk: ['kz', 'kaz', 'kazakh', 'қазақ', 'қазақша', 'қазақ тілі', 'қаз', 'казахский', 'каз'],
  ru: ['rus', 'russian', 'русский', 'рус', 'орыс', 'орысша', 'орыс тілі'],
  en: ['eng', 'english', 'английский', 'англ', 'ағылшын', 'ағылшынша', 'ағылшын тілі'],
}
const known = new Map(Object.entries(names).flatMap(([locale, words]) => words.map((word) => [word, locale as Locale] as const)))

/** The language that a cell names: `ru`, `ru_RU`, `kk-KZ`, `Русский`. */
export function readLocale(text: string): Locale | undefined {
  const word = plain(text)
  const code = /^(?<code>[a-z]{2,3})[- ][a-z -]{2,12}$/u.exec(word)?.groups?.['code'] ?? word
  return isLocale(code) ? code : known.get(code)
}
