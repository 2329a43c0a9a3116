import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { findPastPage, findPastYears } from '#features/events/past.ts'

export type Search = Promise<Record<string, string | string[] | undefined>>

const number = (value: string | string[] | undefined, shape: RegExp) =>
  value === undefined ? undefined : typeof value === 'string' && shape.test(value) ? Number(value) : notFound()

/** The year that an address asks for, without one the newest; a year or a page that has nothing is not found. */
export async function loadPast(search: Search) {
  const asked = await search
  const locale = await getLocale()
  const years = await findPastYears(locale)
  const page = number(asked['page'], /^[1-9]\d{0,3}$/u) ?? 1
  const chosen = number(asked['year'], /^\d{4}$/u)
  const year = chosen ?? years[0]
  if (year === undefined) return page > 1 ? notFound() : { locale, years, year, list: { events: [], page: 1, pages: 1 } }
  if (!years.includes(year)) notFound()
  const list = await findPastPage(locale, year, page)
  return page > list.pages ? notFound() : { locale, years, year, list }
}
