import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { isLocale, type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { media as words, shownUndescribed } from '#collections/words/media.ts'
import { placesOf } from './media-places.ts'
import { picturesOf, type StoredMedia } from './public-media.ts'
import type { PerLocale, PublicKind, StoredDocument } from './stored.ts'

type Described = StoredMedia & { decorative?: boolean | null; alt?: PerLocale<string> | null }

/** In which languages readers see the picture, and where. */
async function shownIn(req: PayloadRequest, { id, publicFor }: Described): Promise<(readonly [place: string, languages: Locale[]])[]> {
  return Promise.all((publicFor ?? []).map(async (place) => {
    const [kind, document] = place.split(':') as [PublicKind | 'letters', string]
    const shows = await req.payload.db.findOne<StoredDocument>({ collection: kind, where: { id: { equals: document } }, locale: 'all', req })
    return [place, locales.filter((locale) => shows?.publicSlugs?.[locale] && picturesOf(shows, locale).some((picture) => picture.id === id))] as const
  }))
}

/**
 * A picture that is no decoration any more is described in every language in which readers see it: a publication asks for
 * that too (described-pictures.ts), and what is public already would show it without words.
 */
export const staysDecoration: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || data['decorative'] || !originalDoc?.decorative) return data
  const stored = await req.payload.db.findOne<Described>({ collection: 'media', where: { id: { equals: originalDoc.id } }, locale: 'all', req })
  if (!stored?.publicFor?.length) return data
  const written = isLocale(req.locale) ? { [req.locale]: data['alt'] as unknown } : {}
  const missing = locales.filter((locale) => !String({ ...stored.alt, ...written }[locale] ?? '').trim())
  const shown = (await shownIn(req, stored)).map(([place, languages]) => [place, languages.filter((locale) => missing.includes(locale))] as const)
  const lacking = locales.filter((locale) => shown.some(([, languages]) => languages.includes(locale)))
  if (!lacking.length) return data
  const places = await placesOf(req, stored.id, (place) => shown.some(([one, languages]) => one === place && languages.length > 0))
  const language = req.i18n?.language
  const message = say(shownUndescribed, language, { places: places.join('; '), languages: lacking.map((locale) => localeNames[locale]).join(', ') })
  throw new ValidationError({ collection: 'media', errors: [{ path: 'decorative', label: say(words.decorative.label, language), message }], req }, req.t)
}
