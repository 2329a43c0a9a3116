import 'server-only'
import type { Where } from 'payload'
import { fallbackOrder, type Locale } from './locales.ts'
import { documentPath, type DocumentKind } from './paths.ts'
import { payload } from './payload.ts'
import { addressFor, publicationOf, shownTo, type Found, type Publication } from './published.ts'

export type Shown = { id: string; shown: Locale; publication: Publication }
export type Address = { href: string; title: string; language: Locale }

const languagesFrom = (locale: Locale) => [locale, ...fallbackOrder.filter((other) => other !== locale)]

const published = { publicSlugs: true, originalLanguage: true } as const

async function findPublished(kind: DocumentKind, locale: Locale, where: Where, limit = 1) {
  const { docs } = await (await payload()).find({
    collection: kind, locale, where, limit, depth: 0, pagination: false, overrideAccess: false, draft: false, fallbackLocale: false,
    select: kind === 'speakers' ? { name: true, ...published } : { title: true, ...published },
  })
  return docs.map((doc) => ({ id: doc.id, title: ('name' in doc ? doc.name : 'title' in doc ? doc.title : undefined) ?? '', publication: publicationOf(doc) }))
}

/**
 * The document that holds `slug` now, in the reader's language or in another. Asked by `slug`: Payload refuses a query
 * for `publicSlugs.ru` when it reads in `ru`, for it takes the end of the path for the language.
 */
async function findBySlug(kind: DocumentKind, locale: Locale, slug: string) {
  for (const language of languagesFrom(locale)) {
    const [doc] = await findPublished(kind, language, { slug: { equals: slug } })
    if (doc?.publication.slugs[language] === slug) return doc
  }
  return undefined
}

async function findById(kind: DocumentKind, locale: Locale, id: string) {
  for (const language of languagesFrom(locale)) {
    const [doc] = await findPublished(kind, language, { id: { equals: id } })
    if (doc) return doc
  }
  return undefined
}

/** Slugs that were public once; the one of the reader's own language first. */
async function findRedirect(kind: DocumentKind, locale: Locale, slug: string) {
  const { docs } = await (await payload()).find({
    collection: 'redirects', where: { kind: { equals: kind }, from: { equals: slug } },
    limit: 3, depth: 0, pagination: false, overrideAccess: false,
  })
  return docs.find((row) => row.locale === locale) ?? docs[0]
}

function here({ id, publication }: { id: string; publication: Publication }, locale: Locale): Found<Shown> {
  const shown = shownTo(locale, publication)
  return shown ? { is: 'here', document: { id, shown, publication } } : { is: 'gone' }
}

/**
 * What stands at the address of `slug` for a reader of `locale`. An address that was public in this language stays
 * where it is while the document is public in another: a browser may have kept the redirect to it for good.
 */
export async function resolveAddress(kind: DocumentKind, locale: Locale, slug: string): Promise<Found<Shown>> {
  const current = await findBySlug(kind, locale, slug)
  const own = documentPath[kind](locale, slug)
  if (current) {
    const right = addressFor(kind, locale, current.publication)
    return right && right !== own ? { is: 'moved', to: right } : here(current, locale)
  }
  const row = await findRedirect(kind, locale, slug)
  if (!row) return { is: 'missing' }
  const doc = await findById(kind, locale, row.document)
  if (!doc) return { is: 'gone' }
  const right = addressFor(kind, locale, doc.publication)
  const stays = row.locale === locale && !doc.publication.slugs[locale]
  return right && !stays ? { is: 'moved', to: right } : here(doc, locale)
}

/** Addresses and titles of documents for a reader of `locale`, each in the language it is shown in; by id. */
export async function addressesOf(kind: DocumentKind, ids: readonly string[], locale: Locale): Promise<Map<string, Address>> {
  const found = new Map<string, Address>()
  for (const language of languagesFrom(locale)) {
    const left = ids.filter((id) => !found.has(id))
    if (left.length === 0) break
    for (const { id, title, publication } of await findPublished(kind, language, { id: { in: left } }, left.length)) {
      const href = addressFor(kind, locale, publication)
      if (href && shownTo(locale, publication) === language) found.set(id, { href, title, language })
    }
  }
  return found
}
