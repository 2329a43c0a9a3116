import { getTranslations } from 'next-intl/server'
import { EventRows } from '#features/events/event-rows.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { defaultLocale } from '#lib/locales.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { breadcrumbs, itemList } from '#lib/structured-data.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { loadPast, type Search } from './list.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Search }
type Loaded = Awaited<ReturnType<typeof loadPast>>

/** The newest year stands at the address without a year. */
const addressOf = ({ locale, years }: Loaded, year: number | undefined, page = 1) =>
  paths.pastEvents(locale, { page, ...(year !== years[0] && year ? { year } : {}) })

export async function generateMetadata({ searchParams }: Props) {
  const loaded = await loadPast(searchParams)
  const { locale, year, years, list: { page, pages } } = loaded
  const t = await getTranslations()
  const { name } = await findSettings(locale)
  const named = year === years[0] ? t('event.past') : t('event.ofYear', { year: String(year) })
  return pageMetadata({
    locale, siteName: name, image: card(locale, 'site', 'events'), description: t('event.pastText'),
    title: page > 1 ? `${named} · ${t('pagination.position', { page: String(page), total: String(pages) })}` : named,
    canonical: addressOf(loaded, year, page),
    ...(year === years[0] && page === 1 && { languages: roomLanguages(paths.pastEvents), xDefault: paths.pastEvents(defaultLocale) }),
  })
}

export default async function PastEventsPage({ searchParams }: Props) {
  const loaded = await loadPast(searchParams)
  const { locale, years, year, list: { events, page, pages } } = loaded
  const t = await getTranslations()
  const way = [
    { title: t('nav.home'), href: paths.home(locale) },
    { title: t('nav.events'), href: paths.events(locale) },
    { title: t('event.past'), href: paths.pastEvents(locale) },
  ]
  return (
    <SiteFrame languages={roomLanguages(paths.pastEvents)} current={paths.events(locale)}>
      <Crumbs steps={way} label={t('nav.breadcrumbs')} />
      <header className="top in"><h1>{t('event.past')}</h1></header>
      <div className="in list-page">
        <div className="shaft">
          {years.length > 1 && (
            <nav className="side" aria-label={t('event.years')}>
              <ul className="filter filter--side">
                {years.map((each) => (
                  <li key={each}><a href={addressOf(loaded, each)} aria-current={each === year ? 'page' : undefined}>{each}</a></li>
                ))}
              </ul>
            </nav>
          )}
          <div className="main">
            <h2 className="hide">{year ? t('event.ofYear', { year: String(year) }) : t('event.past')}</h2>
            {events.length > 0 ? <EventRows events={events} /> : <p>{t('event.nonePast')}</p>}
            {pages > 1 && (
              <Pagination
                previous={page > 1 ? addressOf(loaded, year, page - 1) : undefined}
                next={page < pages ? addressOf(loaded, year, page + 1) : undefined}
                words={{
                  label: t('pagination.label'), previous: t('pagination.previous'), next: t('pagination.next'),
                  position: t('pagination.position', { page: String(page), total: String(pages) }),
                }}
              />
            )}
            <p className="after"><a className="go" href={paths.events(locale)}>{t('event.coming')}</a></p>
          </div>
        </div>
      </div>
      <JsonLd data={breadcrumbs(way)} />
      {events.length > 0 && <JsonLd data={itemList(events)} />}
    </SiteFrame>
  )
}
