import config from '@payload-config'
import { getPayload } from 'payload'
import sharp from 'sharp'
import type { Locale } from '#lib/locales.ts'
import { richText } from '#tests/rich-text.ts'
import type { Event, Media, Page, Series, Space, Speaker, Story, Topic, User } from '#payload-types'

/** The CMS of this test file's database. */
export const cms = () => getPayload({ config })

type PerLanguage<T> = Partial<Record<Locale, T>>
type Shared<T> = Partial<Omit<T, 'id' | '_status'>>
/** `published`: which of the given languages are public (default: all of them). */
type Options = { published?: readonly Locale[] }

type Kind = 'stories' | 'pages' | 'speakers' | 'events'

async function document<T>(
  collection: Kind, texts: PerLanguage<Shared<T>>, shared: Shared<T>, { published }: Options,
): Promise<string> {
  const payload = await cms()
  let id: string | undefined
  for (const [locale, text] of Object.entries(texts) as [Locale, Shared<T>][]) {
    const isPublic = published?.includes(locale) ?? true
    const body = collection === 'speakers' ? {} : { body: richText('text' in text ? String(text.text) : 'Text') }
    const data = { ...body, ...shared, ...text, _status: isPublic ? 'published' : 'draft' } as never
    const common = { collection, locale, overrideAccess: true, data, draft: !isPublic } as const
    id = String(id ? (await payload.update({ ...common, id })).id : (await payload.create(common)).id)
  }
  if (!id) throw new Error('a document needs at least one language')
  return id
}

/** A story with the given languages; gives its id. */
export const story = (texts: PerLanguage<Shared<Story>>, shared: Shared<Story> = {}, options: Options = {}) =>
  document<Story>('stories', texts, shared, options)

/** A page with the given languages; gives its id. */
export const page = (texts: PerLanguage<Shared<Page>>, shared: Shared<Page> = {}, options: Options = {}) =>
  document<Page>('pages', texts, shared, options)

/** An event with the given languages; on a Saturday in February 2027 unless said otherwise. Gives its id. */
export const event = (texts: PerLanguage<Shared<Event>>, shared: Shared<Event> = {}, options: Options = {}) =>
  document<Event>('events', texts, { summary: 'Кратко', startLocal: '2027-02-06T11:00', endLocal: '2027-02-06T17:00', ...shared }, options)

/** A speaker with the given languages, who agreed to be published; gives the id. */
export const speaker = (texts: PerLanguage<Shared<Speaker>>, shared: Shared<Speaker> = {}, options: Options = {}) =>
  document<Speaker>('speakers', texts, { bio: 'О человеке', consent: true, ...shared }, options)

/** A room; gives its id. */
export async function space(data: Partial<Space> = {}): Promise<string> {
  return (await (await cms()).create({ collection: 'spaces', locale: 'ru', overrideAccess: true, data: { name: 'Зал', ...data } })).id
}

async function term(collection: 'topics' | 'series', titles: PerLanguage<string>): Promise<string> {
  const payload = await cms()
  let id: string | undefined
  for (const [locale, title] of Object.entries(titles) as [Locale, string][]) {
    const common = { collection, locale, overrideAccess: true, data: { title } }
    const saved: Topic | Series = id ? await payload.update({ ...common, id }) : await payload.create(common)
    id = saved.id
  }
  if (!id) throw new Error('a topic needs at least one language')
  return id
}

export const topic = (titles: PerLanguage<string>) => term('topics', titles)
export const series = (titles: PerLanguage<string>) => term('series', titles)

/** A picture file as an editor would choose it. */
export async function picture({ width = 1200, height = 800, format = 'jpeg' as 'jpeg' | 'png' | 'webp', name = 'photo' } = {}) {
  const data = await sharp({ create: { width, height, channels: 3, background: '#0b4a60' } })[format]().toBuffer()
  return { data, mimetype: `image/${format}`, name: `${name}.${format === 'jpeg' ? 'jpg' : format}`, size: data.length }
}

/** A picture, described in all languages unless `data` says otherwise. */
export async function media(data: Partial<Media> = {}): Promise<Media> {
  const payload = await cms()
  const made = await payload.create({
    collection: 'media', overrideAccess: true, locale: 'ru', data: { alt: 'Снимок', ...data }, file: await picture(),
  })
  const alt = { ru: 'Снимок', kk: 'Түсірілім', en: 'Photograph' }
  if (!('alt' in data)) await payload.db.updateOne({ collection: 'media', id: made.id, data: { alt, updatedAt: made.updatedAt } })
  return made
}

export const password = 'correct horse battery'

export async function staff(role: User['role'] = 'editor', email = `${role}@example.org`): Promise<User> {
  return (await cms()).create({ collection: 'users', overrideAccess: true, data: { name: role, role, email, password } })
}

/** Publishes one language of a document, or saves a newer draft over it, or withdraws it. */
export const publish = async (collection: Kind, id: string, locale: Locale, data: object = {}) =>
  (await cms()).update({ collection, id, locale, overrideAccess: true, data: { ...data, _status: 'published' } as never })
export const saveDraft = async (collection: Kind, id: string, locale: Locale, data: object) =>
  (await cms()).update({ collection, id, locale, overrideAccess: true, draft: true, data: data as never })
export const withdraw = async (collection: Kind, id: string, locale: Locale) =>
  (await cms()).update({ collection, id, locale, overrideAccess: true, data: { _status: 'draft' } as never })
