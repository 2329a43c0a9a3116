import type { PayloadRequest } from 'payload'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say, type Words } from '#lib/words.ts'
import { common } from '#collections/words/common.ts'
import { pictureUndescribed } from '#collections/words/publish.ts'
import { speakers } from '#collections/words/speakers.ts'
import { stories } from '#collections/words/stories.ts'
import { picturesOf, type ShownPicture } from './public-media.ts'
import type { PerLocale, StoredDocument } from './stored.ts'

type Described = { id: string; filename?: string | null; decorative?: boolean | null; alt?: PerLocale<string> }

const labels: Record<ShownPicture['path'], Words> = {
  cover: stories.cover.label, photo: speakers.photo.label, 'seo.image': common.seoImage.label, body: common.body.label,
}

/** What a save shows anew to readers of a language: with the language it publishes all of it, elsewhere what was not there before. */
function shownAnew(req: PayloadRequest, before: StoredDocument | null, after: StoredDocument, locale: Locale): ShownPicture[] {
  const isOwn = req.locale === 'all' || req.locale === locale || before?._status?.[locale] !== 'published'
  const known = isOwn || !before ? [] : picturesOf(before, locale).map(({ id }) => id)
  return picturesOf(after, locale).filter(({ id }) => !known.includes(id))
}

/**
 * A language comes out with all its pictures described in it, or marked as decoration. Asked of what the save itself shows:
 * an old picture without words holds up no correction of another language.
 */
export async function undescribedPictures(req: PayloadRequest, before: StoredDocument | null, after: StoredDocument) {
  const published = locales.filter((locale) => after._status?.[locale] === 'published')
  const shown = published.flatMap((locale) => shownAnew(req, before, after, locale).map((picture) => ({ ...picture, locale })))
  if (!shown.length) return []
  const { docs } = await req.payload.db.find<Described>({
    collection: 'media', locale: 'all', req, pagination: false, limit: 0, where: { id: { in: shown.map(({ id }) => id) } },
  })
  const language = req.i18n?.language
  return shown.flatMap(({ id, path, locale }) => {
    const media = docs.find((one) => one.id === id)
    if (!media || media.decorative || media.alt?.[locale]?.trim()) return []
    const picture = locales.map((other) => media.alt?.[other]?.trim()).find(Boolean) ?? media.filename ?? id
    return [{ path, label: say(labels[path], language), message: say(pictureUndescribed, language, { language: localeNames[locale], picture }) }]
  })
}
