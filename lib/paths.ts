import type { Locale } from './locales.ts'

export type StoryListQuery = { page?: number; topic?: string; series?: string }
export type PastEventsQuery = { year?: number; page?: number }

/** Kinds of documents that have a public address of their own. */
export type DocumentKind = 'stories' | 'pages' | 'speakers' | 'events'

/** A page written by staff may not take the address of a room of the site. */
export const reservedSlugs: readonly string[] = [
  'stories', 'speakers', 'events', 'search', 'newsletter', 'registrations', 'check-in', 'preview', 'problem',
  'calendar', 'calendar.ics', 'feed.xml', 'feed.json', 'og', 'api', 'admin',
]

/** What stands beside the events at their own addresses. */
export const reservedEventSlugs: readonly string[] = ['past']

function query(values: Record<string, string | number | undefined>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined)
  return set.length ? `?${set.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}` : ''
}

/** The one map of addresses: links, preview, sitemap, feeds, redirects, letters. Site-relative, canonical. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  stories: (locale: Locale, { page, topic, series }: StoryListQuery = {}) =>
    `/${locale}/stories${query({ topic, series, page: page && page > 1 ? page : undefined })}`,
  story: (locale: Locale, slug: string) => `/${locale}/stories/${encodeURIComponent(slug)}`,
  page: (locale: Locale, slug: string) => `/${locale}/${encodeURIComponent(slug)}`,
  events: (locale: Locale) => `/${locale}/events`,
  pastEvents: (locale: Locale, { year, page }: PastEventsQuery = {}) =>
    `/${locale}/events/past${query({ year, page: page && page > 1 ? page : undefined })}`,
  event: (locale: Locale, slug: string) => `/${locale}/events/${encodeURIComponent(slug)}`,
  eventCalendar: (locale: Locale, slug: string) => `/${locale}/events/${encodeURIComponent(slug)}/calendar.ics`,
  calendar: (locale: Locale) => `/${locale}/calendar.ics`,
  /** After the form: look into your mail. */
  registered: (locale: Locale, slug: string) => `/${locale}/events/${encodeURIComponent(slug)}/registered`,
  onWaitingList: (locale: Locale, slug: string) => `/${locale}/events/${encodeURIComponent(slug)}/waiting`,
  onConfirmation: (locale: Locale, slug: string) => `/${locale}/events/${encodeURIComponent(slug)}/unheld`,
  speakers: (locale: Locale) => `/${locale}/speakers`,
  speaker: (locale: Locale, slug: string) => `/${locale}/speakers/${encodeURIComponent(slug)}`,
  /** A registrant's own page; the token is `publicId.mac`. */
  registration: (locale: Locale, token: string) => `/${locale}/registrations/${encodeURIComponent(token)}`,
  /** The door, for staff. */
  checkIn: (locale: Locale, eventId: string) => `/${locale}/check-in/${encodeURIComponent(eventId)}`,
  doorList: (locale: Locale, eventId: string) => `/${locale}/check-in/${encodeURIComponent(eventId)}/list`,
  newsletter: (locale: Locale) => `/${locale}/newsletter`,
  /** After the form, whatever became of it. */
  newsletterSent: (locale: Locale) => `/${locale}/newsletter/sent`,
  /** The button of the first letter; 43 characters. */
  newsletterConfirm: (locale: Locale, token: string) => `/${locale}/newsletter/confirm/${encodeURIComponent(token)}`,
  /** A subscriber's own page, and the address that leaves by one POST; the token is `publicId.keyId.mac`. */
  newsletterManage: (locale: Locale, token: string) => `/${locale}/newsletter/manage/${encodeURIComponent(token)}`,
  /** The same, after "Save". */
  newsletterSaved: (locale: Locale, token: string) => `/${locale}/newsletter/manage/${encodeURIComponent(token)}/saved`,
  newsletterLeave: (locale: Locale, token: string) => `/${locale}/newsletter/leave/${encodeURIComponent(token)}`,
  /** Letters that were sent, without their readers. */
  letters: (locale: Locale) => `/${locale}/newsletter/letters`,
  letter: (locale: Locale, slug: string) => `/${locale}/newsletter/letters/${encodeURIComponent(slug)}`,
  feed: (locale: Locale) => `/${locale}/feed.xml`,
  jsonFeed: (locale: Locale) => `/${locale}/feed.json`,
  card: (locale: Locale, kind: DocumentKind | 'site', slug: string) => `/og/${locale}/${kind}/${encodeURIComponent(slug)}.png`,
  media: (filename: string) => `/api/media/file/${encodeURIComponent(filename)}`,
  problem: (locale: Locale, status: number | string) => `/${locale}/problem/${status}`,
  securityText: '/.well-known/security.txt',
}

/** The public address of a document of `kind` with `slug` in `locale`. */
export const documentPath: Record<DocumentKind, (locale: Locale, slug: string) => string> = {
  stories: paths.story,
  pages: paths.page,
  speakers: paths.speaker,
  events: paths.event,
}

/** The staff-only draft rendering of a public address. */
export const previewPath = (path: string) => `/preview${path}`
