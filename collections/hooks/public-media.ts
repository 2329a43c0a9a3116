import type { PayloadRequest } from 'payload'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { mediaOf } from '#lib/prose-contents.ts'
import { fileNames, type StoredFiles } from '#lib/uploads.ts'
import type { PerLocale, PublicKind, StoredDocument } from './stored.ts'

export type StoredMedia = StoredFiles & { id: string; publicFor?: string[] }

/** The addresses of a file in all its sizes. */
export const fileAddresses = (media: StoredFiles): string[] => fileNames(media).map(paths.media)

function mediaShownBy(document: StoredDocument, publicSlugs: PerLocale<string>): string[] {
  const languages = locales.filter((locale) => publicSlugs[locale])
  if (!languages.length) return []
  const shared = [document.cover, document.hidePhoto ? null : document.photo, document.seo?.image].filter((id) => id != null)
  return [...new Set([...shared, ...languages.flatMap((locale) => mediaOf(document.body?.[locale]))].map(String))]
}

/**
 * Notes on each file which published documents show it: the rule who may read a file needs nothing else.
 * Gives what changed: addresses of files that are no longer public, and whether any file changed at all.
 */
export async function keepPublicMedia(
  req: PayloadRequest, kind: PublicKind, id: string, document: StoredDocument | null, publicSlugs: PerLocale<string>,
): Promise<{ changed: boolean; gone: string[] }> {
  const user = `${kind}:${id}`
  const shown = document ? mediaShownBy(document, publicSlugs) : []
  const { docs } = await req.payload.db.find<StoredMedia>({
    collection: 'media', req, pagination: false, limit: 0, where: { or: [{ publicFor: { equals: user } }, { id: { in: shown } }] },
  })
  const gone: string[] = []
  let changed = false
  for (const media of docs) {
    const users = media.publicFor ?? []
    if (users.includes(user) === shown.includes(media.id)) continue
    const publicFor = shown.includes(media.id) ? [...users, user] : users.filter((other) => other !== user)
    await req.payload.db.updateOne({ collection: 'media', id: media.id, data: { publicFor: publicFor.length ? publicFor : null }, req })
    if (!publicFor.length) gone.push(...fileAddresses(media))
    changed = true
  }
  return { changed, gone }
}
