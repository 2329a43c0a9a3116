import type { Locale } from './locales.ts'

export type StoryListQuery = { page?: number; topic?: string; series?: string }

/** Kinds of documents that have a public address of their own. */
export type DocumentKind = 'stories' | 'pages'

/** A page written by staff may not take the address of a room of the site. */
export const reservedSlugs: readonly string[] = [
  'stories', 'speakers', 'events', 'search', 'newsletter', 'registrations', 'check-in', 'preview', 'problem',
  'calendar', 'calendar.ics', 'feed.xml', 'feed.json', 'og', 'api', 'admin',
]

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
  feed: (locale: Locale) => `/${locale}/feed.xml`,
  jsonFeed: (locale: Locale) => `/${locale}/feed.json`,
  card: (locale: Locale, kind: DocumentKind | 'site', slug: string) => `/og/${locale}/${kind}/${encodeURIComponent(slug)}.png`,
  media: (filename: string) => `/api/media/file/${encodeURIComponent(filename)}`,
  problem: (locale: Locale, status: number) => `/${locale}/problem/${status}`,
}

/** The public address of a document of `kind` with `slug` in `locale`. */
export const documentPath: Record<DocumentKind, (locale: Locale, slug: string) => string> = {
  stories: paths.story,
  pages: paths.page,
}

/** The staff-only draft rendering of a public address. */
export const previewPath = (path: string) => `/preview${path}`
