import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { Filter, FilterKind } from '#features/filters/filter.ts'
import { findFilter } from '#features/filters/queries.ts'
import { findStoryPage } from '#features/stories/queries.ts'
import type { Locale } from '#lib/locales.ts'
import { settle } from '#lib/settle.ts'

export type Search = Promise<Record<string, string | string[] | undefined>>

async function chosen(kind: FilterKind, locale: Locale, slug: string | string[] | undefined): Promise<Filter | undefined> {
  if (slug === undefined) return undefined
  return typeof slug === 'string' ? settle(await findFilter(kind, locale, slug)) : notFound()
}

/** The list that an address asks for; a page or a filter that does not exist is not found. */
export async function loadList(search: Search) {
  const { page: asked = '1', topic, series } = await search
  const page = typeof asked === 'string' && /^[1-9]\d{0,5}$/u.test(asked) ? Number(asked) : notFound()
  const locale = await getLocale()
  const filters = { topic: await chosen('topics', locale, topic), series: await chosen('series', locale, series) }
  const list = await findStoryPage(locale, page, filters.topic?.id, filters.series?.id)
  return page > list.pages ? notFound() : { locale, list, ...filters }
}
