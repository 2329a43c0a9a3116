import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findSettings } from '#features/site/queries.ts'
import { findNewestStories } from '#features/stories/queries.ts'
import type { Feed } from '#lib/feeds.ts'
import { isLocale, type Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { proseHtml } from '#lib/prose-html.ts'

const newest = 30

/** The stories of one language for both feeds. `self` is the feed's own path. */
export async function loadFeed(locale: string, self: (locale: Locale) => string): Promise<Feed> {
  if (!isLocale(locale)) notFound()
  const [t, settings, stories] = await Promise.all([
    getTranslations({ locale }), findSettings(locale), findNewestStories(locale, newest),
  ])
  return {
    locale,
    title: [settings.name, t('nav.stories')].filter(Boolean).join(' · '),
    description: settings.storiesIntro || settings.tagline || t('nav.stories'),
    home: absolute(paths.home(locale)),
    self: absolute(self(locale)),
    icon: absolute('/favicon.svg'),
    items: stories.map((story) => ({
      id: `urn:qanat:stories:${story.id}:${locale}`,
      url: absolute(story.href),
      title: story.title,
      summary: story.summary,
      html: proseHtml(story.body, absolute('/')),
      author: story.storyteller,
      image: absolute(story.picture?.src ?? paths.card(locale, 'stories', story.publication.slugs[locale] ?? '')),
      published: story.publishedAt,
      modified: story.modifiedAt,
    })),
  }
}
