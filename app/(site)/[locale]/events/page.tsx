import { getLocale, getTranslations } from 'next-intl/server'
import { EventGroup } from '#features/events/event-group.tsx'
import { findLastPast } from '#features/events/past.ts'
import { findComing, findUntranslatedEvents } from '#features/events/queries.ts'
import { Subscribe } from '#features/events/subscribe.tsx'
import { UntranslatedEvents } from '#features/events/untranslated-events.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { defaultLocale } from '#lib/locales.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { breadcrumbs, itemList } from '#lib/structured-data.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'

export const dynamic = 'force-dynamic'

const lastShown = 3

/** Where most of them are. */
async function whereabouts() {
  const { room, address } = await findSettings(await getLocale())
  return [room, address].filter(Boolean).join(': ')
}

export async function generateMetadata() {
  const locale = await getLocale()
  const t = await getTranslations()
  const { name } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, title: t('nav.events'), description: await whereabouts(), canonical: paths.events(locale),
    languages: roomLanguages(paths.events), xDefault: paths.events(defaultLocale), image: card(locale, 'site', 'events'),
    calendar: t('calendar.title'),
  })
}

export default async function EventsPage() {
  const locale = await getLocale()
  const t = await getTranslations()
  const [{ running, coming, undated }, last, foreign, place] = await Promise.all([
    findComing(locale), findLastPast(locale, lastShown), findUntranslatedEvents(locale), whereabouts(),
  ])
  const way = [{ title: t('nav.home'), href: paths.home(locale) }, { title: t('nav.events'), href: paths.events(locale) }]
  const listed = [...running, ...coming, ...undated]
  return (
    <SiteFrame languages={roomLanguages(paths.events)} current={paths.events(locale)}>
      <Crumbs steps={way} label={t('nav.breadcrumbs')} />
      <header className="top in">
        <h1>{t('nav.events')}</h1>
        {place && <p className="sum">{place}</p>}
      </header>
      <div className="in list-page">
        {running.length > 0 && <EventGroup id="running-h" title={t('event.running')} events={running} />}
        <EventGroup id="coming-h" title={t('event.coming')} events={coming}>
          {listed.length === 0 && <p>{t('event.none')}</p>}
          <UntranslatedEvents events={foreign} />
        </EventGroup>
        {undated.length > 0 && <EventGroup id="undated-h" title={t('event.undated')} events={undated} />}
        {last.length > 0 && (
          <EventGroup id="past-h" title={t('event.past')} events={last}>
            <p className="after"><a className="go" href={paths.pastEvents(locale)}>{t('event.allPast')}</a></p>
          </EventGroup>
        )}
        <Subscribe />
      </div>
      <JsonLd data={breadcrumbs(way)} />
      {listed.length > 0 && <JsonLd data={itemList(listed)} />}
    </SiteFrame>
  )
}
