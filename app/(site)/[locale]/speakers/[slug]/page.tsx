import { getLocale, getTranslations } from 'next-intl/server'
import { EventGroup } from '#features/events/event-group.tsx'
import { findEventsOf } from '#features/events/queries.ts'
import { FallbackNotice } from '#features/site/fallback-notice.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { findSpeaker } from '#features/speakers/queries.ts'
import { SpeakerProfile } from '#features/speakers/speaker-profile.tsx'
import { findStoriesOf } from '#features/stories/queries.ts'
import { StoryRows } from '#features/stories/story-rows.tsx'
import { documentLanguages } from '#lib/language-links.ts'
import { card, pageMetadata, shareImage } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { canonicalPath, defaultPath } from '#lib/published.ts'
import { decodeSlug, settle } from '#lib/settle.ts'
import { breadcrumbs } from '#lib/structured-data.ts'
import { personData } from '#lib/structured-events.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  const locale = await getLocale()
  const speaker = settle(await findSpeaker(locale, decodeSlug((await params).slug)))
  return { locale, speaker, canonical: canonicalPath('speakers', speaker.language, speaker.publication), fallback: speaker.language !== locale }
}

export async function generateMetadata(props: Props) {
  const { locale, speaker, canonical, fallback } = await load(props)
  const { name } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, canonical, index: !fallback,
    image: shareImage(speaker.seo.picture) ?? card(speaker.language, 'speakers', speaker.publication.slugs[speaker.language] ?? ''),
    title: speaker.seo.title || speaker.name,
    description: speaker.seo.description || speaker.role,
    ...(!fallback && { languages: documentLanguages('speakers', speaker.publication), xDefault: defaultPath('speakers', speaker.publication) }),
  })
}

export default async function SpeakerPage(props: Props) {
  const { locale, speaker, canonical, fallback } = await load(props)
  const t = await getTranslations()
  const [settings, events, stories] = await Promise.all([findSettings(locale), findEventsOf(locale, speaker.id), findStoriesOf(locale, speaker.id)])
  const way = [
    { title: t('nav.home'), href: paths.home(locale) },
    { title: t('nav.speakers'), href: paths.speakers(locale) },
    { title: speaker.name, href: speaker.href, language: fallback ? speaker.language : undefined },
  ]
  return (
    <SiteFrame languages={documentLanguages('speakers', speaker.publication)} current={paths.speakers(locale)}>
      <Crumbs steps={way} label={t('nav.breadcrumbs')} />
      {fallback && <FallbackNotice kind="speakers" shown={speaker.language} publication={speaker.publication} />}
      <SpeakerProfile speaker={speaker} disclaimer={settings.speakersDisclaimer}>
        {events.length > 0 && <EventGroup id="events-h" title={t('nav.events')} events={events} />}
        {stories.length > 0 && (
          <section className="shaft" aria-labelledby="stories-h">
            <div className="side"><h2 id="stories-h">{t('speaker.stories')}</h2></div>
            <div className="main"><StoryRows stories={stories} /></div>
          </section>
        )}
      </SpeakerProfile>
      <JsonLd data={personData({
        name: speaker.name, role: speaker.role, bio: speaker.bio, path: canonical, image: speaker.picture?.src, languages: speaker.spoken, links: speaker.links,
      })} />
      <JsonLd data={breadcrumbs(way)} />
    </SiteFrame>
  )
}
