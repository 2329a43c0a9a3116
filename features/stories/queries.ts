import 'server-only'
import type { Where } from 'payload'
import { resolveAddress } from '#lib/addresses.ts'
import { draftKey } from '#lib/draft-key.ts'
import { locales, type Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import type { Drafted, Found } from '#lib/published.ts'
import { readingHeaders } from '#lib/reading-headers.ts'
import { reads, type Tag } from '#lib/reads.ts'
import { untranslated } from '#lib/untranslated.ts'
import type { Elsewhere, Story, StoryCard, StoryPage } from './story.ts'
import { cardFields, toCard, toStory, type CardSource } from './view.ts'

const tags: readonly Tag[] = ['stories', 'topics', 'series', 'media', 'pages', 'redirects']
const perPage = 12
const all = 0
type Ask = { where?: Where; limit?: number; page?: number; sort?: string }

async function findStories(locale: Locale, { where, limit = perPage, page = 1, sort = '-publishedAt' }: Ask) {
  return (await payload()).find({
    collection: 'stories', locale, where, limit, page, sort, depth: 1, select: cardFields,
    overrideAccess: false, draft: false, fallbackLocale: false,
  })
}

const cards = (docs: CardSource[], language: Locale, locale: Locale): Promise<StoryCard[]> =>
  Promise.all(docs.map((doc) => toCard(doc, language, locale)))

/** One story by the slug of its address. */
export const findStory = reads(tags, async function findStory(locale: Locale, slug: string): Promise<Found<Story>> {
  const found = await resolveAddress('stories', locale, slug)
  if (found.is !== 'here') return found
  const { id, shown } = found.document
  const { docs: [doc] } = await (await payload()).find({
    collection: 'stories', locale: shown, where: { id: { equals: id } }, limit: 1, depth: 2, pagination: false,
    populate: { stories: cardFields }, overrideAccess: false, draft: false, fallbackLocale: false,
  })
  return doc ? { is: 'here', document: await toStory(doc, shown, locale) } : { is: 'gone' }
})

/** The newest draft of a story for whoever is signed in with these headers; its slug or, before it has one, its id. */
export async function findStoryDraft(headers: Headers, locale: Locale, key: string): Promise<Drafted<Story>> {
  const cms = await payload()
  const { user } = await cms.auth({ headers: readingHeaders(headers) })
  if (!user) return { is: 'forbidden' }
  const { docs: [doc] } = await cms.find({
    collection: 'stories', locale, limit: 1, depth: 2, pagination: false, populate: { stories: cardFields },
    where: draftKey(key), user, overrideAccess: false, draft: true, fallbackLocale: false,
  })
  return doc ? { is: 'here', document: await toStory(doc, locale, locale) } : { is: 'missing' }
}

/** A page of the stories that are public in `locale`, newest first; ids narrow it to a topic, a series, or both. */
export const findStoryPage = reads(tags, async function findStoryPage(
  locale: Locale, page: number, topic?: string, series?: string,
): Promise<StoryPage> {
  const where: Where = { and: [topic ? { topics: { in: [topic] } } : {}, series ? { series: { equals: series } } : {}] }
  const { docs, totalPages, totalDocs } = await findStories(locale, { where: topic || series ? where : undefined, page })
  return { stories: await cards(docs, locale, locale), page, pages: Math.max(1, totalPages), total: totalDocs }
})

/** All stories of a speaker that are public in this language, newest first. Never one that is told without a name. */
export const findStoriesOf = reads(tags, async function findStoriesOf(locale: Locale, speaker: string): Promise<StoryCard[]> {
  const { docs } = await findStories(locale, { where: { and: [{ speaker: { equals: speaker } }, { anonymous: { not_equals: true } }] }, limit: all })
  return cards(docs, locale, locale)
})

/** The newest stories of a language, at most `limit`. */
export const findNewestStories = reads(tags, async function findNewestStories(locale: Locale, limit: number): Promise<Story[]> {
  const { docs } = await (await payload()).find({
    collection: 'stories', locale, limit, sort: '-publishedAt', depth: 1, pagination: false,
    overrideAccess: false, draft: false, fallbackLocale: false,
  })
  return Promise.all(docs.map((doc) => toStory(doc, locale, locale)))
})

/** The newest stories that are public, but not in `locale`: each in the language its honest fallback shows. */
export const findUntranslated = reads(tags, async function findUntranslated(locale: Locale, limit: number): Promise<Elsewhere> {
  const others = locales.filter((other) => other !== locale)
  const found = await Promise.all(others.map(async (language) => {
    const { docs, totalDocs } = await findStories(language, { where: untranslated(locale, language), limit })
    return { language, total: totalDocs, stories: await cards(docs, language, locale) }
  }))
  const stories = found.flatMap((one) => one.stories).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, limit)
  const left = found.filter(({ language, total }) => total > stories.filter((story) => story.language === language).length)
  return { stories, more: found.reduce((sum, { total }) => sum + total, 0) - stories.length, languages: left.map(({ language }) => language) }
})

/** The stories next to one in the order of the list, nearest first: two published before it and two after. */
export const findNeighbours = reads(tags, async function findNeighbours(locale: Locale, id: string, publishedAt: string) {
  const beside = async (where: Where, sort: string) => {
    const { docs } = await findStories(locale, { where: { and: [{ id: { not_equals: id } }, where] }, sort, limit: 2 })
    return cards(docs, locale, locale)
  }
  const [previous, next] = await Promise.all([
    beside({ publishedAt: { less_than: publishedAt } }, '-publishedAt'),
    beside({ publishedAt: { greater_than: publishedAt } }, 'publishedAt'),
  ])
  return { previous, next }
})
