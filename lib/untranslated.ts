import type { Where } from 'payload'
import { fallbackOrder, locales, type Locale } from './locales.ts'

const absent = (locale: Locale): Where => ({ [`publicSlugs.${locale}`]: { exists: false } })

/** The rule of the shown language (lib/locales.ts) as a condition: a reader without `locale` sees `language`. */
function shownIn(language: Locale): Where {
  const before = fallbackOrder.slice(0, fallbackOrder.indexOf(language))
  const original = (other: Locale): Where => ({ originalLanguage: { equals: other } })
  const stepsIn = locales.filter((other) => other !== language).map((other): Where => ({
    and: [original(other), absent(other), ...before.map(absent)],
  }))
  return { or: [original(language), ...stepsIn] }
}

/** Documents that a reader of `locale` is shown in `language`; to be read in `language`. */
export const untranslated = (locale: Locale, language: Locale): Where => ({ and: [absent(locale), shownIn(language)] })
