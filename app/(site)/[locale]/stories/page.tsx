import { getTranslations } from 'next-intl/server'
import { FilterLinks } from '#features/filters/filter-links.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { findUntranslated } from '#features/stories/queries.ts'
import { StoryRows } from '#features/stories/story-rows.tsx'
import { Untranslated } from '#features/stories/untranslated.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { defaultLocale } from '#lib/locales.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { breadcrumbs, itemList } from '#lib/structured-data.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { loadList, type Search } from './list.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Search }
const untranslatedShown = 12

export async function generateMetadata({ searchParams }: Props) {
  const { locale, list: { page, pages }, topic, series } = await loadList(searchParams)
  const t = await getTranslations()
  const { name, storiesIntro } = await findSettings(locale)
  const whole = page === 1 && !topic && !series
  const named = topic?.title ?? series?.title ?? t('nav.stories')
  return pageMetadata({
    locale, siteName: name, image: card(locale, 'site', 'stories'),
    title: page > 1 ? `${named} · ${t('pagination.position', { page: String(page), total: String(pages) })}` : named,
    description: topic?.description || series?.description || storiesIntro,
    canonical: paths.stories(locale, { page, topic: topic?.slug, series: series?.slug }),
    ...(whole && { languages: roomLanguages(paths.stories), xDefault: paths.stories(defaultLocale) }),
  })
}

export default async function StoriesPage({ searchParams }: Props) {
  const { locale, list: { stories, page, pages }, topic, series } = await loadList(searchParams)
  const t = await getTranslations()
  const { storiesIntro } = await findSettings(locale)
  const filtered = topic ?? series
  const intro = filtered ? filtered.description : storiesIntro
  const steps = [{ title: t('nav.home'), href: paths.home(locale) }, { title: t('nav.stories'), href: paths.stories(locale) }]
  const way = filtered ? [...steps, { title: filtered.title, href: filtered.address }] : steps
  const turn = (to: number) => paths.stories(locale, { page: to, topic: topic?.slug, series: series?.slug })
  const foreign = filtered || page > 1 ? undefined : await findUntranslated(locale, untranslatedShown)
  return (
    <SiteFrame languages={roomLanguages(paths.stories)} current={paths.stories(locale)}>
      <Crumbs steps={way} label={t('nav.breadcrumbs')} />
      <header className="top in">
        <h1>{filtered?.title ?? t('nav.stories')}</h1>
        {intro && <p className="sum">{intro}</p>}
      </header>
      <div className="in list-page">
        <div className="shaft">
          <FilterLinks chosen={filtered?.id} />
          <div className="main">
            <h2 className="hide">{t('story.list')}</h2>
            {stories.length > 0 ? <StoryRows stories={stories} /> : <p>{filtered ? t('story.noneInFilter') : t('story.count', { count: 0 })}</p>}
            {pages > 1 && (
              <Pagination
                previous={page > 1 ? turn(page - 1) : undefined}
                next={page < pages ? turn(page + 1) : undefined}
                words={{
                  label: t('pagination.label'), previous: t('pagination.previous'), next: t('pagination.next'),
                  position: t('pagination.position', { page: String(page), total: String(pages) }),
                }}
              />
            )}
            {foreign && <Untranslated {...foreign} />}
          </div>
        </div>
      </div>
      <JsonLd data={breadcrumbs(way)} />
      {stories.length > 0 && <JsonLd data={itemList(stories)} />}
    </SiteFrame>
  )
}
