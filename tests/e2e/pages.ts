import { type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { get } from './site.ts'

type Document = {
  id: string; slug: string; title: string; publicSlugs: Partial<Record<Locale, string | null>>
  startUtc?: string; endUtc?: string; eventStatus?: string; mode?: string
}
type Listed = { docs: Document[] }

export const isCancelled = ({ eventStatus }: Document) => eventStatus === 'cancelled'
export const isComing = ({ startUtc }: Document) => Date.parse(startUtc ?? '') > Date.now()

/** What anybody can read of a collection, over the public API. */
export async function published(collection: 'stories' | 'pages' | 'events' | 'speakers', locale: Locale) {
  return ((await (await get(`/api/${collection}?locale=${locale}&limit=50&depth=0`)).json()) as Listed).docs
}

/** The slug of the last letter in the archive: that of the demo content. */
async function demoLetter(locale: Locale): Promise<string> {
  const list = await (await get(paths.letters(locale))).text()
  const slug = [...list.matchAll(/\/newsletter\/letters\/([a-z0-9-]+)"/g)].at(-1)?.[1]
  if (!slug) throw new Error('the archive is empty')
  return slug
}

/** Where the forms lead; said to everybody alike. */
export async function afterForm(locale: Locale): Promise<string[]> {
  const coming = (await published('events', locale)).find((event) => isComing(event) && !isCancelled(event))
  return [paths.registered, paths.onConfirmation, paths.onWaitingList].map((address) => address(locale, coming?.slug ?? ''))
}

/** One address of each page kind in `locale`, by the name an editor would use. */
export async function pageKinds(locale: Locale): Promise<Record<string, string>> {
  // The last in the list is of the demo content; tests add theirs before it.
  const story = (await published('stories', locale)).findLast(({ publicSlugs }) => locales.every((each) => publicSlugs[each]))
  const foreign = (await Promise.all(locales.map((other) => published('stories', other)))).flat().find((story) => !story.publicSlugs[locale])
  const [page] = await published('pages', locale)
  const [speaker] = await published('speakers', locale)
  const events = await published('events', locale)
  const cancelled = events.find(isCancelled)
  const coming = events.findLast((event) => isComing(event) && !isCancelled(event))
  const past = events.find(({ endUtc }) => Date.parse(endUtc ?? '') < Date.now())
  const foreignSlug = foreign?.publicSlugs.ru ?? foreign?.publicSlugs.kk
  return {
    home: paths.home(locale),
    stories: paths.stories(locale),
    story: paths.story(locale, story?.slug ?? ''),
    page: paths.page(locale, page?.slug ?? ''),
    events: paths.events(locale),
    event: paths.event(locale, coming?.slug ?? ''),
    'cancelled event': paths.event(locale, cancelled?.slug ?? ''),
    'past event': paths.event(locale, past?.slug ?? ''),
    'past events': paths.pastEvents(locale),
    speakers: paths.speakers(locale),
    speaker: paths.speaker(locale, speaker?.slug ?? ''),
    newsletter: paths.newsletter(locale),
    'newsletter sent': paths.newsletterSent(locale),
    letters: paths.letters(locale),
    letter: paths.letter(locale, await demoLetter(locale)),
    'not found': paths.page(locale, 'no-such-page'),
    ...(foreignSlug ? { 'story in another language': paths.story(locale, foreignSlug) } : {}),
  }
}
