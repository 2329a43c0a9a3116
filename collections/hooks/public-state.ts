import type { PayloadRequest } from 'payload'
import { defaultLocale, locales } from '#lib/locales.ts'
import { isRaised } from '#collections/publishing/protections.ts'
import { slugTaken } from '#collections/words/publish.ts'
import { documentAddresses, listAddresses } from './addresses.ts'
import { notePublication } from '#lib/publications.ts'
import { same } from '#collections/publishing/values.ts'
import { keepInNewest } from '#collections/publishing/versions.ts'
import { logDeparture } from './log-acts.ts'
import { type PublicDates, publicDatesOf } from './public-dates.ts'
import { keepPublicMedia } from './public-media.ts'
import { keepRedirects } from './redirects.ts'
import { isTaken, refuseSlug } from './slugs.ts'
import { hasDrafts, type PerLocale, type PublicKind, type StoredDocument } from './stored.ts'

/** Under which slug each language of a stored document is public. */
function publicSlugsOf(kind: PublicKind, document: StoredDocument | null): PerLocale<string> {
  if (!document || document.deletedAt) return {}
  const isPublic = (locale: (typeof locales)[number]) =>
    hasDrafts(kind) ? document._status?.[locale] === 'published' : Boolean(document.title?.[locale]?.trim())
  return Object.fromEntries(locales.filter(isPublic).flatMap((locale) => (document.slug?.[locale] ? [[locale, document.slug[locale]]] : [])))
}

/**
 * Brings everything that depends on the published state up to date, in the save's own transaction: the index of
 * public slugs, redirects, files, and the word to the front door. `before` and `after` are what was and is stored,
 * so a pending draft, a trash can or a bulk action cannot mislead it.
 */
export async function keepPublicState(
  req: PayloadRequest, kind: PublicKind, id: string, before: StoredDocument | null, after: StoredDocument | null,
): Promise<{ publicSlugs: PerLocale<string>; dates: PublicDates }> {
  const was = before?.publicSlugs ?? {}
  const is = publicSlugsOf(kind, after)
  for (const locale of locales) {
    const slug = is[locale]
    if (slug && slug !== was[locale] && (await isTaken(req, kind, locale, slug, id))) refuseSlug(req, kind, slugTaken, locale, slug)
  }
  const isPublic = Object.keys(is).length > 0
  const dates = after && hasDrafts(kind) ? publicDatesOf(req, kind, before, after, is) : {}
  const kept: Partial<StoredDocument> = { publicSlugs: is, ...(hasDrafts(kind) && { publicIn: locales.filter((locale) => is[locale]) }), ...dates }
  if (after && !same(Object.fromEntries(Object.keys(kept).map((name) => [name, after[name as keyof StoredDocument]])), kept)) {
    await req.payload.db.updateOne({ collection: kind, id, data: { ...kept, updatedAt: after.updatedAt }, req })
  }
  if (after && hasDrafts(kind)) await keepInNewest(req, kind, id, Object.keys(kept))
  await logDeparture(req, kind, id, before, after && { ...after, ...kept })
  const redirected = await keepRedirects(req, kind, id, was, is)
  const media = hasDrafts(kind) ? await keepPublicMedia(req, kind, id, after, is) : { changed: false, gone: [] }

  const onlyDraft = before && after && before.updatedAt === after.updatedAt
  if (!onlyDraft && (isPublic || Object.keys(was).length)) {
    const tags = [kind, ...(redirected ? ['redirects'] : []), ...(media.changed ? ['media'] : [])]
    const old = documentAddresses(kind, was, before?.originalLanguage ?? defaultLocale)
    const now = documentAddresses(kind, is, after?.originalLanguage ?? defaultLocale)
    const withdrawn = locales.some((locale) => was[locale] && !is[locale])
    const gone = [...(withdrawn ? old.filter((address) => !now.includes(address)) : []), ...media.gone]
    // The name stands on pages of other addresses too, feeds and lists: none of them is kept for when nothing can be drawn.
    const hidden = Boolean(before && after && hasDrafts(kind) && isRaised(kind, before, after))
    if (withdrawn || hidden || gone.length) await notePublication(req, { kind: 'withdraw', tags, addresses: gone })
    await notePublication(req, { kind: 'change', tags, addresses: [...now, ...old, ...listAddresses(kind)].filter((address) => !gone.includes(address)) })
  }
  return { publicSlugs: is, dates }
}
