import type { PayloadRequest } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { fileAddresses, type PictureFiles } from '#lib/picture-files.ts'
import { mediaOf } from '#lib/prose-contents.ts'
import type { PerLocale, PublicKind, StoredDocument } from './stored.ts'

export type StoredMedia = PictureFiles & { id: string; publicFor?: string[] | null; triedFor?: string[] | null }

/** Whether anybody may open the file: for what is published, or for a letter that is tried. */
export const isOpen = ({ publicFor, triedFor }: Pick<StoredMedia, 'publicFor' | 'triedFor'>) => Boolean(publicFor?.length || triedFor?.length)

/** A picture, and the field by which it is shown. */
export type ShownPicture = { path: 'cover' | 'photo' | 'seo.image' | 'body'; id: string }

/** The pictures of a document in one language. */
export function picturesOf({ cover, photo, hidePhoto, seo, body }: StoredDocument, locale: Locale): ShownPicture[] {
  // The person is not shown, wherever in the document the file stands.
  const hidden = hidePhoto && photo != null ? String(photo) : undefined
  const shared = [{ path: 'cover', id: cover }, { path: 'photo', id: photo }, { path: 'seo.image', id: seo?.image }] as const
  const shown = [...shared, ...[...new Set(mediaOf(body?.[locale]))].map((id) => ({ path: 'body', id }) as const)]
  return shown.flatMap(({ path, id }) => (id != null && String(id) !== hidden ? [{ path, id: String(id) }] : []))
}

const mediaShownBy = (document: StoredDocument, publicSlugs: PerLocale<string>): string[] =>
  [...new Set(locales.filter((locale) => publicSlugs[locale]).flatMap((locale) => picturesOf(document, locale).map(({ id }) => id)))]

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
    if (!isOpen({ ...media, publicFor })) gone.push(...fileAddresses(media))
    changed = true
  }
  return { changed, gone }
}
