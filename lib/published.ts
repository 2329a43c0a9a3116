import { locales, shownLocale, type Locale } from './locales.ts'
import { documentPath, type DocumentKind } from './paths.ts'

/** Under which slug a document is public in each language; absent where it is not. */
export type PublicSlugs = Partial<Record<Locale, string>>
export type Publication = { slugs: PublicSlugs; original: Locale }

type Stored = { publicSlugs?: { [L in Locale]?: string | null } | null; originalLanguage?: Locale | null }

/** The published state that the hooks keep on every document. */
export function publicationOf({ publicSlugs, originalLanguage }: Stored): Publication {
  const slugs: PublicSlugs = {}
  for (const locale of locales) {
    const slug = publicSlugs?.[locale]
    if (slug) slugs[locale] = slug
  }
  return { slugs, original: originalLanguage ?? 'ru' }
}

export const languagesOf = ({ slugs }: Publication): Locale[] => locales.filter((locale) => slugs[locale])

/** In which language a reader of `locale` is shown a document: theirs, else the honest fallback. */
export function shownTo(locale: Locale, publication: Publication): Locale | undefined {
  return publication.slugs[locale] ? locale : shownLocale(languagesOf(publication), publication.original)
}

/** The address for a reader of `locale`: of the text in their language, else of the honest fallback. */
export function addressFor(kind: DocumentKind, locale: Locale, publication: Publication): string | undefined {
  const shown = shownTo(locale, publication)
  const slug = shown && publication.slugs[shown]
  return slug && documentPath[kind](locale, slug)
}

/** The addresses of the languages in which a document really is public. */
export function ownAddresses(kind: DocumentKind, publication: Publication): PublicSlugs {
  const addresses: PublicSlugs = {}
  for (const locale of languagesOf(publication)) {
    const slug = publication.slugs[locale]
    if (slug) addresses[locale] = documentPath[kind](locale, slug)
  }
  return addresses
}

/** The address of the text itself, in its own language: canonical for every page that shows it. */
export function canonicalPath(kind: DocumentKind, language: Locale, { slugs }: Publication): string {
  return documentPath[kind](language, slugs[language] ?? '')
}

/** Where `x-default` leads: to the original if it is public, else to what stands in for it. */
export function defaultPath(kind: DocumentKind, publication: Publication): string | undefined {
  const shown = shownTo(publication.original, publication)
  return shown && canonicalPath(kind, shown, publication)
}

/** What a preview finds: drafts are shown to staff only. */
export type Drafted<T> = { is: 'here'; document: T } | { is: 'forbidden' } | { is: 'missing' }

/** What stands at an address. `to` is site-relative. */
export type Found<T> = { is: 'here'; document: T } | { is: 'moved'; to: string } | { is: 'gone' } | { is: 'missing' }
