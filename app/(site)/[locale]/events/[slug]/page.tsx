import { getTranslations } from 'next-intl/server'
import { EventArticle } from '#features/events/event-article.tsx'
import { EventChange } from '#features/events/event-change.tsx'
import { findQuestion } from '#features/events/queries.ts'
import { RegistrationSection } from '#features/events/registration-section.tsx'
import { FallbackNotice } from '#features/site/fallback-notice.tsx'
import { findPrivacyAddress, findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { eventTime } from '#lib/event-time.ts'
import { formState } from '#lib/form-state.ts'
import { documentLanguages } from '#lib/language-links.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { defaultPath } from '#lib/published.ts'
import { breadcrumbs } from '#lib/structured-data.ts'
import { eventData } from '#lib/structured-events.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'
import { loadEvent, type Props } from './load.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: Props) {
  const { locale, event, canonical, image, fallback } = await loadEvent(props)
  const { name } = await findSettings(locale)
  const t = await getTranslations()
  const failed = Object.keys((await formState()).errors).length > 0
  const title = event.seo.title || event.title
  return pageMetadata({
    locale, siteName: name, canonical, image, index: !fallback && !event.outdated,
    title: failed ? t('registration.errorTitle', { title }) : title,
    description: event.seo.description || t('event.shareText', { time: eventTime(locale, event.when, { year: true }), summary: event.summary }),
    calendar: t('calendar.title'),
    ...(!fallback && { languages: documentLanguages('events', event.publication), xDefault: defaultPath('events', event.publication) }),
  })
}

export default async function EventPage(props: Props) {
  const { locale, event, canonical, image, fallback } = await loadEvent(props)
  const t = await getTranslations('nav')
  const [settings, privacy, question, state] = await Promise.all([findSettings(locale), findPrivacyAddress(locale), findQuestion(locale), formState()])
  const way = [
    { title: t('home'), href: paths.home(locale) },
    { title: t('events'), href: paths.events(locale) },
    { title: event.title, href: event.href, language: fallback ? event.language : undefined },
  ]
  return (
    <SiteFrame languages={documentLanguages('events', event.publication)} current={paths.events(locale)}>
      <Crumbs steps={way} label={t('breadcrumbs')} />
      {fallback && <FallbackNotice kind="events" shown={event.language} publication={event.publication} />}
      <EventChange event={event} />
      <EventArticle
        event={event}
        disclaimer={settings.speakersDisclaimer}
        registration={event.change !== 'cancelled' && (
          <RegistrationSection
            registration={event.registration} closesAt={event.closesAt} openUntil={event.openUntil} zone={event.when.zone} state={state} privacy={privacy}
            question={question}
          />
        )}
      />
      <JsonLd data={eventData({ event, path: canonical, image: image.path, organizer: settings })} />
      <JsonLd data={breadcrumbs(way)} />
    </SiteFrame>
  )
}
