import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '#lib/paths.ts'
import { findFilters } from './queries.ts'
import type { Filter } from './filter.ts'

type Props = { links: readonly Pick<Filter, 'id' | 'address' | 'title'>[]; chosen: string | undefined }

function Links({ links, chosen }: Props) {
  return links.map(({ id, address, title }) => (
    <li key={id}><a href={address} aria-current={id === chosen ? 'page' : undefined}>{title}</a></li>
  ))
}

/** All stories, then the topics and series that have some: plain links. `chosen` is an id; none means all. */
export async function FilterLinks({ chosen }: { chosen: string | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  const [topics, series] = await Promise.all([findFilters('topics', locale), findFilters('series', locale)])
  const all = { id: '', address: paths.stories(locale), title: t('all') }
  return (
    <nav className="side" aria-label={t('topics')}>
      <ul className="filter filter--side"><Links links={[all, ...topics, ...series]} chosen={chosen ?? ''} /></ul>
    </nav>
  )
}
