import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { PreviewBanner } from '#features/site/preview-banner.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { findStoryDraft } from '#features/stories/queries.ts'
import { StoryArticle } from '#features/stories/story-article.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { absolute } from '#lib/origin.ts'
import { paths, previewPath } from '#lib/paths.ts'
import { ownAddresses } from '#lib/published.ts'
import { decodeSlug, settleDraft } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

export default async function StoryPreview({ params }: Props) {
  const locale = await getLocale()
  const slug = decodeSlug((await params).slug)
  const own = previewPath(paths.story(locale, slug))
  const story = settleDraft(await findStoryDraft(await headers(), locale, slug), own)
  const { materialUse } = await findSettings(locale)
  const untitled = (await getTranslations('preview'))('untitled')
  const address = ownAddresses('stories', story.publication)[locale]
  return (
    <SiteFrame languages={roomLanguages((other) => previewPath(paths.story(other, story.id)))}>
      <PreviewBanner title={story.title} publicAddress={address} />
      <StoryArticle story={{ ...story, title: story.title || untitled }} materialUse={materialUse} address={absolute(address ?? own)} />
    </SiteFrame>
  )
}
