import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { PreviewBanner } from '#features/site/preview-banner.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { findSpeakerDraft } from '#features/speakers/queries.ts'
import { SpeakerProfile } from '#features/speakers/speaker-profile.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { paths, previewPath } from '#lib/paths.ts'
import { ownAddresses } from '#lib/published.ts'
import { decodeSlug, settleDraft } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

export default async function SpeakerPreview({ params }: Props) {
  const locale = await getLocale()
  const slug = decodeSlug((await params).slug)
  const speaker = settleDraft(await findSpeakerDraft(await headers(), locale, slug), previewPath(paths.speaker(locale, slug)))
  const { speakersDisclaimer } = await findSettings(locale)
  const untitled = (await getTranslations('preview'))('untitled')
  return (
    <SiteFrame languages={roomLanguages((other) => previewPath(paths.speaker(other, speaker.id)))}>
      <PreviewBanner title={speaker.name} publicAddress={ownAddresses('speakers', speaker.publication)[locale]} />
      <SpeakerProfile speaker={{ ...speaker, name: speaker.name || untitled }} disclaimer={speakersDisclaimer} />
    </SiteFrame>
  )
}
