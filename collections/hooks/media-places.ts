import type { PayloadRequest } from 'payload'
import { defaultLocale, isLocale, type Locale, locales } from '#lib/locales.ts'
import { mediaOf } from '#lib/prose-contents.ts'
import { idOf } from '#lib/prose-stored.ts'
import { say } from '#lib/words.ts'
import { places, type ShowingKind } from '#collections/words/media.ts'
import { type PerLocale, textIn } from './stored.ts'

type Showing = {
  id: string
  title?: PerLocale<string> | string
  name?: PerLocale<string> | string
  subject?: PerLocale<string>
  cover?: unknown
  photo?: unknown
  seo?: { image?: unknown }
  body?: PerLocale<unknown>
}

const kinds = Object.keys(places.kinds) as ShowingKind[]
const withVersions = (kind: ShowingKind) => kind !== 'letters'

const shows = ({ cover, photo, seo, body }: Showing, id: string): boolean =>
  [cover, photo, seo?.image].some((image) => idOf(image) === id) || locales.some((locale) => mediaOf(body?.[locale]).includes(id))

/** What the public reads and what was written last, in the trash too: a document comes back with its pictures. */
async function documentsOf(req: PayloadRequest, kind: ShowingKind): Promise<Showing[]> {
  const read = async (draft: boolean) =>
    (await req.payload.find({
      collection: kind, req, draft, locale: 'all', depth: 0, pagination: false, trash: true, overrideAccess: true, fallbackLocale: false,
    })).docs as unknown as Showing[]
  return withVersions(kind) ? [...(await read(false)), ...(await read(true))] : read(false)
}

const nameOf = ({ id, title, name, subject }: Showing, language: Locale): string => textIn(title ?? name ?? subject, language) || id

/** Where a picture is shown, each place once, in the words of the person who asks; `counts`: which places (`stories:…`) are meant. */
export async function placesOf(req: PayloadRequest, id: string, counts: (place: string) => boolean = () => true): Promise<string[]> {
  const asked = req.i18n?.language
  const language = isLocale(asked) ? asked : defaultLocale
  const found = new Map<string, string>()
  for (const kind of kinds) {
    for (const document of await documentsOf(req, kind)) {
      const key = `${kind}:${document.id}`
      if (!found.has(key) && counts(key) && shows(document, id)) found.set(key, say(places.one, language, { kind: say(places.kinds[kind], language), name: nameOf(document, language) }))
    }
  }
  return [...found.values()]
}
