import type { Metadata } from 'next'
import type { LanguageLink } from './language-links.ts'
import { addressesIn } from './language-links.ts'
import type { Locale } from './locales.ts'
import { absolute } from './origin.ts'
import { paths, type DocumentKind } from './paths.ts'
import type { Picture } from './picture.ts'
import { astanaMoment } from './zones.ts'

const openGraphLocales: Record<Locale, string> = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' }
const noBlank = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The picture that goes with a link: pixels, and a site-relative path. */
export type ShareImage = { path: string; width: number; height: number }

/** The drawn card of a document or room. */
export const card = (locale: Locale, kind: DocumentKind | 'site', slug: string): ShareImage =>
  ({ path: paths.card(locale, kind, slug), width: 1200, height: 630 })

/** A photograph that an editor chose instead of the card. */
export const shareImage = (picture: Picture | undefined): ShareImage | undefined =>
  picture && { path: picture.src, width: picture.width, height: picture.height }

type Page = {
  locale: Locale
  siteName: string
  title: string
  description: string
  /** Site-relative, like all addresses here. */
  canonical: string
  /** Languages with a version of their own, and which address stands for all others. */
  languages?: readonly LanguageLink[]
  xDefault?: string
  image: ShareImage
  article?: { published: string; modified: string }
  index?: boolean
  /** Name of the calendar that this page's reader may subscribe to. */
  calendar?: string
}

/** Everything a page says about itself in its head. */
export function pageMetadata(page: Page): Metadata {
  const { locale, siteName, canonical, languages, xDefault, article, index = true, calendar } = page
  const title = noBlank(page.title)
  const description = noBlank(page.description) || undefined
  const { path, width, height } = page.image
  const images = [{ url: absolute(path), width, height, alt: title }]
  const alternates = Object.fromEntries(
    [...Object.entries(addressesIn(languages ?? [])), ['x-default', xDefault]].flatMap(([language, path]) =>
      language && path ? [[language, absolute(path)]] : []),
  )
  return {
    title: title === siteName || !siteName ? title : `${title} · ${siteName}`,
    description,
    alternates: {
      canonical: absolute(canonical),
      languages: alternates,
      types: {
        'application/rss+xml': absolute(paths.feed(locale)),
        'application/feed+json': absolute(paths.jsonFeed(locale)),
        ...(calendar && { 'text/calendar': [{ url: absolute(paths.calendar(locale)), title: calendar }] }),
      },
    },
    robots: index ? undefined : { index: false, follow: true },
    openGraph: {
      title, description, url: absolute(canonical), siteName, locale: openGraphLocales[locale], images,
      ...(article ? { type: 'article', publishedTime: astanaMoment(article.published), modifiedTime: astanaMoment(article.modified) } : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}
