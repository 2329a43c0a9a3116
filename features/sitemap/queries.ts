import 'server-only'
import { forgottenAt } from '#domain/events/forgotten.ts'
import { type Locale, locales } from '#lib/locales.ts'
import type { DocumentKind } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'
import { publicationOf, type Publication } from '#lib/published.ts'
import { changesAt, reads } from '#lib/reads.ts'

/** `modified`: when each language last changed, ISO. */
export type PublicDocument = { publication: Publication; modified: Partial<Record<Locale, string>> }

/** A page that asks search engines to forget it is not offered to them. */
function isListed(doc: object, now: number): boolean {
  const forgotten = forgottenAt(doc) ?? Infinity
  if (forgotten > now) changesAt(forgotten)
  return forgotten > now
}

/** Every public document of a kind, once, with the languages it is public in. */
export const findPublicDocuments = reads(['stories', 'pages', 'speakers', 'events'], async function findPublicDocuments(kind: DocumentKind) {
  const now = Date.now()
  const found = new Map<string, PublicDocument>()
  for (const locale of locales) {
    const { docs } = await (await payload()).find({
      collection: kind, locale, depth: 0, pagination: false, limit: 0, sort: '-updatedAt',
      select: { publicSlugs: true, originalLanguage: true, modifiedAt: true, ...(kind === 'events' && { eventStatus: true, changedAt: true }) },
      overrideAccess: false, draft: false, fallbackLocale: false,
    })
    for (const doc of docs) {
      if (kind === 'events' && !isListed(doc, now)) continue
      const modified = { ...found.get(doc.id)?.modified, ...(doc.modifiedAt && { [locale]: doc.modifiedAt }) }
      found.set(doc.id, { publication: publicationOf(doc), modified })
    }
  }
  return [...found.values()]
})
