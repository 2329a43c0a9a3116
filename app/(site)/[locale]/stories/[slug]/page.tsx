import { getLocale, getTranslations } from 'next-intl/server'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { findNeighbours, findStory } from '#features/stories/queries.ts'
import { StoryArticle } from '#features/stories/story-article.tsx'
import { type Near, StoryNear } from '#features/stories/story-near.tsx'
import { FallbackNotice } from '#features/site/fallback-notice.tsx'
import { documentLanguages } from '#lib/language-links.ts'
import { absolute } from '#lib/origin.ts'
import { card, pageMetadata, shareImage } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { canonicalPath, defaultPath } from '#lib/published.ts'
import { decodeSlug, settle } from '#lib/settle.ts'
import { article, breadcrumbs } from '#lib/structured-data.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  const locale = await getLocale()
  const story = settle(await findStory(locale, decodeSlug((await params).slug)))
  const canonical = canonicalPath('stories', story.language, story.publication)
  const image = shareImage(story.seo.picture) ?? card(story.language, 'stories', story.publication.slugs[story.language] ?? '')
  return { locale, story, canonical, image, fallback: story.language !== locale }
}

export async function generateMetadata(props: Props) {
  const { locale, story, canonical, image, fallback } = await load(props)
  const { name } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, canonical, image, index: !fallback,
    title: story.seo.title || story.title,
    description: story.seo.description || story.summary,
    article: { published: story.publishedAt, modified: story.modifiedAt },
    ...(!fallback && { languages: documentLanguages('stories', story.publication), xDefault: defaultPath('stories', story.publication) }),
  })
}

export default async function StoryPage(props: Props) {
  const { locale, story, canonical, image, fallback } = await load(props)
  const t = await getTranslations()
  const settings = await findSettings(locale)
  const { previous, next } = await findNeighbours(locale, story.id, story.publishedAt)
  const chosen: Near[] = story.related.map((each) => ({ story: each }))
  // One on each side; at an end of the list the next one but one.
  const near = (stories: typeof next, label: string): Near[] => stories.map((each, i) => ({ story: each, label: i === 0 ? label : undefined }))
  const [before, after] = [near(previous, t('story.previous')), near(next, t('story.next'))]
  const beside = [...before.slice(0, 1), ...after.slice(0, 1), ...before.slice(1), ...after.slice(1)]
    .filter(({ story: { id } }) => !chosen.some((each) => each.story.id === id))
  const way = [
    { title: t('nav.home'), href: paths.home(locale) },
    { title: t('nav.stories'), href: paths.stories(locale) },
    { title: story.title, href: story.href, language: fallback ? story.language : undefined },
  ]
  return (
    <SiteFrame languages={documentLanguages('stories', story.publication)} current={paths.stories(locale)}>
      <Crumbs steps={way} label={t('nav.breadcrumbs')} />
      {fallback && <FallbackNotice kind="stories" shown={story.language} publication={story.publication} />}
      <StoryArticle story={story} materialUse={settings.materialUse} address={absolute(canonical)} />
      <StoryNear near={chosen.length > 1 ? chosen : [...chosen, ...beside].slice(0, 2)} />
      <JsonLd data={article({
        locale: story.language, path: canonical, title: story.title, description: story.summary, image: image.path,
        published: story.publishedAt, modified: story.modifiedAt, author: story.storyteller, publisher: settings.name,
      })} />
      <JsonLd data={breadcrumbs(way)} />
    </SiteFrame>
  )
}
