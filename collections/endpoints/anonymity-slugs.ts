import { randomInt } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { AnonymousKind } from '#domain/anonymity/kinds.ts'
import { type IsName, placesIn } from '#domain/anonymity/names.ts'
import type { Subject } from '#domain/anonymity/subject.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { slugify } from '#lib/slug.ts'
import { isTaken } from '#collections/hooks/slugs.ts'
import type { PerLocale } from '#collections/hooks/stored.ts'

/** No vowels: by chance no word comes out. */
const signs = 'bcdfghjkmnpqrstvwxz23456789'
const nouns: Record<AnonymousKind, string> = { stories: 'story', speakers: 'speaker' }

export const neutralSlug = (kind: AnonymousKind): string => `${nouns[kind]}-${Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('')}`

/** The languages in which the document has an address, public or not. */
export const languagesWithAddress = ({ addresses }: Subject): Locale[] => locales.filter((locale) => addresses.some(({ language }) => language === locale))

/**
 * The address each language gets: the typed one, or a neutral one where that cannot be had, was the document's before or
 * holds the name. Taking a name away is not refused for an address.
 */
export async function newSlugs(req: PayloadRequest, subject: Subject, typed: PerLocale<string>, isName: IsName): Promise<PerLocale<string>> {
  const { kind, id, addresses } = subject
  const neutral = neutralSlug(kind)
  const mayHave = async (slug: string, locale: Locale) =>
    slug !== '' && !addresses.some((old) => old.slug === slug) && placesIn(slug, isName, true).length === 0 && !(await isTaken(req, kind, locale, slug, id))
  const chosen: PerLocale<string> = {}
  for (const locale of languagesWithAddress(subject)) {
    const slug = slugify(typed[locale] ?? '', locale)
    chosen[locale] = (await mayHave(slug, locale)) ? slug : neutral
  }
  return chosen
}
