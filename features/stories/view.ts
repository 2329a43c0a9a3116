import 'server-only'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { readingMinutes } from '#lib/prose-text.ts'
import { addressFor, publicationOf } from '#lib/published.ts'
import { isDocument, text } from '#lib/stored.ts'
import { toPicture, toText } from '#lib/stored-text.ts'
import type { Series, Story as Stored, Topic } from '#payload-types'
import type { Label, Story, StoryCard } from './story.ts'

/** What a story in a list is drawn from. */
export const cardFields = {
  title: true, summary: true, body: true, storyteller: true, anonymous: true, place: true, eventDate: true, cover: true,
  coverGround: true, publicSlugs: true, originalLanguage: true, publishedAt: true,
} as const
export type CardSource = Pick<Stored, 'id'> & Partial<Pick<Stored, keyof typeof cardFields>>
/** A draft may lack anything. */
type StorySource = Pick<Stored, 'id'> & Partial<Stored>

/** `language` is the one in which `doc` was read, `locale` the reader's. */
export async function toCard(doc: CardSource, language: Locale, locale: Locale): Promise<StoryCard> {
  const publication = publicationOf(doc)
  return {
    id: doc.id,
    href: addressFor('stories', locale, publication) ?? '',
    language,
    title: text(doc.title),
    summary: text(doc.summary),
    storyteller: doc.anonymous ? '' : text(doc.storyteller),
    place: text(doc.place),
    eventDate: text(doc.eventDate),
    minutes: readingMinutes(await toText(doc.body, locale)),
    publishedAt: text(doc.publishedAt),
    picture: toPicture(doc.cover),
    drawing: { seed: publication.slugs[publication.original] ?? doc.id, ground: doc.coverGround ?? undefined },
  }
}

function toLabel(kind: 'topic' | 'series', value: string | Topic | Series | null | undefined, locale: Locale): Label[] {
  const slug = isDocument(value) ? value.publicSlugs?.[locale] : undefined
  return isDocument(value) && value.title && slug ? [{ title: value.title, href: paths.stories(locale, { [kind]: slug }) }] : []
}

/** `related` only with stories that are public in the language of the text. */
export async function toStory(doc: StorySource, language: Locale, locale: Locale): Promise<Story> {
  const card = await toCard(doc, language, locale)
  const related = (doc.related ?? []).filter(isDocument).filter(({ title, publicSlugs }) => title && publicSlugs?.[locale])
  return {
    ...card,
    publication: publicationOf(doc),
    anonymous: doc.anonymous ?? false,
    translator: text(doc.translator),
    body: await toText(doc.body, locale),
    contentNotice: text(doc.contentNotice),
    figures: (doc.figures ?? []).map(({ value, label }) => ({ value, label })),
    quote: text(doc.quote),
    topics: (doc.topics ?? []).flatMap((topic) => toLabel('topic', topic, locale)),
    series: toLabel('series', doc.series, locale)[0],
    modifiedAt: [text(doc.publishedAt), text(doc.modifiedAt)].sort().at(-1) ?? '',
    seo: { title: text(doc.seo?.title), description: text(doc.seo?.description), picture: toPicture(doc.seo?.image) },
    related: await Promise.all(related.map((story) => toCard(story, language, locale))),
  }
}
