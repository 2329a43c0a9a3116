import 'server-only'
import type { Where } from 'payload'
import { resolveAddress } from '#lib/addresses.ts'
import { draftKey } from '#lib/draft-key.ts'
import { safeHref } from '#lib/href.ts'
import { locales, type Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import { addressFor, publicationOf, type Drafted, type Found } from '#lib/published.ts'
import { readingHeaders } from '#lib/reading-headers.ts'
import { reads, type Tag } from '#lib/reads.ts'
import { text } from '#lib/stored.ts'
import { toPicture } from '#lib/stored-text.ts'
import { untranslated } from '#lib/untranslated.ts'
import type { Speaker as Stored } from '#payload-types'
import type { Speaker, SpeakerCard } from './speaker.ts'

const tags: readonly Tag[] = ['speakers', 'media', 'redirects']
const most = 300
type Source = Pick<Stored, 'id'> & Partial<Stored>

const toCard = (doc: Source, language: Locale, locale: Locale): SpeakerCard => ({
  id: doc.id,
  href: addressFor('speakers', locale, publicationOf(doc)) ?? '',
  language,
  name: text(doc.name),
  role: text(doc.role),
  picture: doc.hidePhoto ? undefined : toPicture(doc.photo),
  seed: doc.portraitSeed ?? doc.id,
  sample: doc.sample ?? false,
})

const toSpeaker = (doc: Source, language: Locale, locale: Locale): Speaker => ({
  ...toCard(doc, language, locale),
  publication: publicationOf(doc),
  bio: text(doc.bio),
  spoken: doc.spokenLanguages ?? [],
  links: (doc.links ?? []).flatMap(({ label, labelHere, url }) => {
    const href = safeHref(url)
    return href ? [{ label: labelHere || label, href }] : []
  }),
  updatedAt: text(doc.updatedAt),
  seo: { title: text(doc.seo?.title), description: text(doc.seo?.description), picture: toPicture(doc.seo?.image) },
})

async function find(language: Locale, where: Where, limit: number) {
  const { docs } = await (await payload()).find({
    collection: 'speakers', locale: language, where, limit, sort: 'name', depth: 1, pagination: false,
    overrideAccess: false, draft: false, fallbackLocale: false,
  })
  return docs
}

/** One person by the slug of their address. */
export const findSpeaker = reads(tags, async function findSpeaker(locale: Locale, slug: string): Promise<Found<Speaker>> {
  const found = await resolveAddress('speakers', locale, slug)
  if (found.is !== 'here') return found
  const { id, shown } = found.document
  const [doc] = await find(shown, { id: { equals: id } }, 1)
  return doc ? { is: 'here', document: toSpeaker(doc, shown, locale) } : { is: 'gone' }
})

/** The newest draft of a person for whoever is signed in with these headers; their slug or, before there is one, their id. */
export async function findSpeakerDraft(headers: Headers, locale: Locale, key: string): Promise<Drafted<Speaker>> {
  const cms = await payload()
  const { user } = await cms.auth({ headers: readingHeaders(headers) })
  if (!user) return { is: 'forbidden' }
  const { docs: [doc] } = await cms.find({
    collection: 'speakers', locale, limit: 1, depth: 1, pagination: false,
    where: draftKey(key), user, overrideAccess: false, draft: true, fallbackLocale: false,
  })
  return doc ? { is: 'here', document: toSpeaker(doc, locale, locale) } : { is: 'missing' }
}

/** By name, as a language sorts. */
function byName(speakers: SpeakerCard[], locale: Locale): SpeakerCard[] {
  const { compare } = new Intl.Collator(locale)
  return speakers.sort((a, b) => compare(a.name, b.name))
}

/** Everybody who has a page in this language, by name as this language sorts. */
export const findSpeakers = reads(tags, async function findSpeakers(locale: Locale): Promise<SpeakerCard[]> {
  const docs = await find(locale, {}, most)
  return byName(docs.map((doc) => toCard(doc, locale, locale)), locale)
})

/** Everybody who has a page, but not in `locale`: each in the language its honest fallback shows. */
export const findUntranslatedSpeakers = reads(tags, async function findUntranslatedSpeakers(locale: Locale): Promise<SpeakerCard[]> {
  const others = locales.filter((other) => other !== locale)
  const found = await Promise.all(others.map(async (language) =>
    (await find(language, untranslated(locale, language), most)).map((doc) => toCard(doc, language, locale))))
  return byName(found.flat(), locale)
})
