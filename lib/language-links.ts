import { locales, type Locale } from './locales.ts'
import { paths, type DocumentKind } from './paths.ts'
import { addressFor, type Publication } from './published.ts'

/** One choice of the language switcher; not published: it leads to the honest fallback. */
export type LanguageLink = { locale: Locale; href: string; published: boolean }

/** The same document in each language. */
export const documentLanguages = (kind: DocumentKind, publication: Publication): LanguageLink[] =>
  locales.map((locale) => ({
    locale,
    href: addressFor(kind, locale, publication) ?? paths.home(locale),
    published: Boolean(publication.slugs[locale]),
  }))

/** A room that exists in every language. */
export const roomLanguages = (address: (locale: Locale) => string): LanguageLink[] =>
  locales.map((locale) => ({ locale, href: address(locale), published: true }))

/** Addresses per language for `hreflang`. */
export const addressesIn = (links: readonly LanguageLink[]): Partial<Record<Locale, string>> =>
  Object.fromEntries(links.filter(({ published }) => published).map(({ locale, href }) => [locale, href]))
