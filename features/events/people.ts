import 'server-only'
import { fallbackOrder, type Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import { addressFor, publicationOf, shownTo } from '#lib/published.ts'
import { text } from '#lib/stored.ts'
import { toPicture } from '#lib/stored-text.ts'
import type { EventSpeaker } from './event.ts'

/** The public speakers among these, in this order: each in the reader's language, or in the one that is shown instead. */
export async function findPeople(ids: readonly string[], locale: Locale): Promise<EventSpeaker[]> {
  const found = new Map<string, EventSpeaker>()
  for (const language of [locale, ...fallbackOrder.filter((other) => other !== locale)]) {
    const left = ids.filter((id) => !found.has(id))
    if (left.length === 0) break
    const { docs } = await (await payload()).find({
      collection: 'speakers', locale: language, where: { id: { in: left } }, limit: left.length, depth: 1, pagination: false,
      overrideAccess: false, draft: false, fallbackLocale: false,
    })
    for (const doc of docs) {
      const publication = publicationOf(doc)
      const href = addressFor('speakers', locale, publication)
      if (!href || shownTo(locale, publication) !== language) continue
      found.set(doc.id, {
        id: doc.id, href, language, name: text(doc.name), role: text(doc.role),
        picture: doc.hidePhoto ? undefined : toPicture(doc.photo), seed: doc.portraitSeed ?? doc.id,
      })
    }
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
