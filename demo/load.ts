import type { Payload } from 'payload'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { images } from './content/images.ts'
import { about } from './content/pages/about.ts'
import { contacts } from './content/pages/contacts.ts'
import { privacy } from './content/pages/privacy.ts'
import { beimbet } from './content/stories/beimbet.ts'
import { dastan } from './content/stories/dastan.ts'
import { kulyash } from './content/stories/kulyash.ts'
import { zhanar } from './content/stories/zhanar.ts'
import { series, topics } from './content/topics.ts'
import type { ImageName, PageContent, StoryContent, TopicName } from './content-types.ts'
import { loadLetter } from './load-letter.ts'
import { loadProgramme } from './load-programme.ts'
import { loadNavigation, loadSite } from './load-settings.ts'
import { perLanguage } from './per-language.ts'
import { pageBody, paragraphs } from './rich-text.ts'
import { wingPng } from './wing.ts'

/** The database already holds somebody's work; the demo content is not mixed into it. */
export class NotEmpty extends Error {}

type Term = { title: Record<Locale, string>; description: Record<Locale, string> }

const loadTerm = (cms: Payload, collection: 'topics' | 'series', { title, description }: Term) =>
  perLanguage((locale, id) => {
    const common = { collection, locale, overrideAccess: true, data: { title: title[locale], description: description[locale] } } as const
    return id ? cms.update({ ...common, id }) : cms.create(common)
  })

const loadImage = (cms: Payload, name: ImageName) =>
  perLanguage(async (locale, id) => {
    const { wing, alt, caption } = images[name]
    const words = { alt: alt[locale], caption: caption[locale] }
    if (id) return cms.update({ collection: 'media', id, locale, overrideAccess: true, data: words })
    const data = await wingPng(wing)
    const file = { data, mimetype: 'image/png', name: `${name}.png`, size: data.length }
    return cms.create({ collection: 'media', locale, overrideAccess: true, data: { ...words, credit: 'Erkindik qanaty', licence: 'CC BY 4.0' }, file })
  })

type Made = { topics: Record<TopicName, string>; images: Record<ImageName, string>; series: string }

const loadStory = (cms: Payload, story: StoryContent, made: Made) =>
  perLanguage((locale, id) => {
    const isPublic = story.publishedIn.includes(locale)
    const { title, summary, body } = story.text[locale]
    const data = {
      title,
      summary,
      body: paragraphs(body),
      storyteller: story.storyteller[locale],
      place: story.place?.[locale],
      contentNotice: story.contentNotice?.[locale],
      quote: story.quote?.[locale],
      figures: story.figures?.[locale].map((figure) => ({ ...figure })),
      originalLanguage: defaultLocale,
      eventDate: `${story.eventDate}T12:00:00.000Z`,
      topics: story.topics.map((name) => made.topics[name]),
      series: made.series,
      cover: story.cover && made.images[story.cover],
      _status: isPublic ? ('published' as const) : ('draft' as const),
    }
    const common = { collection: 'stories', locale, overrideAccess: true } as const
    if (id) return cms.update({ ...common, id, data, draft: !isPublic })
    return isPublic ? cms.create({ ...common, data, draft: false }) : cms.create({ ...common, data, draft: true })
  })

const loadPage = (cms: Payload, page: PageContent, made: Made) =>
  perLanguage((locale, id) => {
    const data = {
      title: page.title[locale],
      slug: page.slug[locale],
      summary: page.summary[locale],
      body: pageBody(page.body, locale, made.images),
      originalLanguage: defaultLocale,
      _status: 'published' as const,
    }
    const common = { collection: 'pages', locale, overrideAccess: true, draft: false } as const
    return id ? cms.update({ ...common, id, data }) : cms.create({ ...common, data })
  })

const withTrash: readonly string[] = ['stories', 'pages', 'events', 'speakers']

/** Loads the demo content, in order. Throws NotEmpty when there is any content already; nothing is written then. */
export async function loadDemo(cms: Payload) {
  for (const collection of ['stories', 'pages', 'events', 'speakers', 'spaces', 'topics', 'series', 'media', 'letters'] as const) {
    const { totalDocs } = await cms.count({ collection, overrideAccess: true, ...(withTrash.includes(collection) ? { trash: true } : {}) })
    if (totalDocs) throw new NotEmpty(`The database already has content (${collection}): the demo content goes into an empty one only.`)
  }
  const made: Made = {
    topics: {
      acts: await loadTerm(cms, 'topics', topics.acts),
      pressure: await loadTerm(cms, 'topics', topics.pressure),
      firstTime: await loadTerm(cms, 'topics', topics.firstTime),
    },
    series: await loadTerm(cms, 'series', series),
    images: { coverWing: await loadImage(cms, 'coverWing'), aboutWing: await loadImage(cms, 'aboutWing') },
  }
  const pages = { about: await loadPage(cms, about, made), contacts: await loadPage(cms, contacts, made), privacy: await loadPage(cms, privacy, made) }
  // The last one made is the first on the home page.
  for (const story of [kulyash, dastan, zhanar]) await loadStory(cms, story, made)
  const story = await loadStory(cms, beimbet, made)
  const [event = ''] = await loadProgramme(cms, made.topics)
  await loadSite(cms)
  await loadLetter(cms, { story, event })
  await loadNavigation(cms, pages)
}
