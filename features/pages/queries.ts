import 'server-only'
import { resolveAddress } from '#lib/addresses.ts'
import { draftKey } from '#lib/draft-key.ts'
import type { Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import { publicationOf, type Drafted, type Found } from '#lib/published.ts'
import { readingHeaders } from '#lib/reading-headers.ts'
import { reads } from '#lib/reads.ts'
import { toPicture, toText } from '#lib/stored-text.ts'
import type { Page as Stored } from '#payload-types'
import type { Page } from './page.ts'

/** A draft may lack anything. */
async function toPage(doc: Pick<Stored, 'id'> & Partial<Stored>, language: Locale, locale: Locale): Promise<Page> {
  return {
    id: doc.id,
    language,
    publication: publicationOf(doc),
    title: doc.title ?? '',
    summary: doc.summary ?? '',
    body: await toText(doc.body, locale),
    updatedAt: doc.updatedAt ?? '',
    seo: { title: doc.seo?.title ?? '', description: doc.seo?.description ?? '', picture: toPicture(doc.seo?.image) },
  }
}

/** A page by the slug of its address. */
export const findPage = reads(['pages', 'stories', 'media', 'redirects'], async function findPage(
  locale: Locale, slug: string,
): Promise<Found<Page>> {
  const found = await resolveAddress('pages', locale, slug)
  if (found.is !== 'here') return found
  const { id, shown } = found.document
  const { docs: [doc] } = await (await payload()).find({
    collection: 'pages', locale: shown, where: { id: { equals: id } }, limit: 1, depth: 1, pagination: false,
    overrideAccess: false, draft: false, fallbackLocale: false,
  })
  return doc ? { is: 'here', document: await toPage(doc, shown, locale) } : { is: 'gone' }
})

/** The newest draft of a page for whoever is signed in with these headers; its slug or, before it has one, its id. */
export async function findPageDraft(headers: Headers, locale: Locale, key: string): Promise<Drafted<Page>> {
  const cms = await payload()
  const { user } = await cms.auth({ headers: readingHeaders(headers) })
  if (!user) return { is: 'forbidden' }
  const { docs: [doc] } = await cms.find({
    collection: 'pages', locale, limit: 1, depth: 1, pagination: false,
    where: draftKey(key), user, overrideAccess: false, draft: true, fallbackLocale: false,
  })
  return doc ? { is: 'here', document: await toPage(doc, locale, locale) } : { is: 'missing' }
}
