import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { PreviewBanner } from '#features/site/preview-banner.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { EventArticle } from '#features/events/event-article.tsx'
import { EventChange } from '#features/events/event-change.tsx'
import { findEventDraft } from '#features/events/queries.ts'
import { roomLanguages } from '#lib/language-links.ts'
import { paths, previewPath } from '#lib/paths.ts'
import { ownAddresses } from '#lib/published.ts'
import { decodeSlug, settleDraft } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

/** The text as it will stand; nobody registers in a preview. */
export default async function EventPreview({ params }: Props) {
  const locale = await getLocale()
  const slug = decodeSlug((await params).slug)
  const event = settleDraft(await findEventDraft(await headers(), locale, slug), previewPath(paths.event(locale, slug)))
  const { speakersDisclaimer } = await findSettings(locale)
  const untitled = (await getTranslations('preview'))('untitled')
  return (
    <SiteFrame languages={roomLanguages((other) => previewPath(paths.event(other, event.id)))}>
      <PreviewBanner title={event.title} publicAddress={ownAddresses('events', event.publication)[locale]} />
      <EventChange event={event} />
      <EventArticle event={{ ...event, title: event.title || untitled }} disclaimer={speakersDisclaimer} />
    </SiteFrame>
  )
}
