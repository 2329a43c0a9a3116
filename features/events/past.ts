import 'server-only'
import type { Where } from 'payload'
import { instantOf } from '#lib/clock.ts'
import type { Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import { reads } from '#lib/reads.ts'
import { dateParts } from '#lib/event-time.ts'
import { defaultZone } from '#lib/zones.ts'
import type { PastPage } from './event.ts'
import { findCards, listTags, past } from './queries.ts'

const perPage = 50

/** The first instant of a year on Astana's clock. */
const begins = (year: number) => new Date(instantOf(`${year}-01-01`, 0)).toISOString()
const within = (year: number): Where => ({ and: [{ startUtc: { greater_than_equal: begins(year) } }, { startUtc: { less_than: begins(year + 1) } }] })

/** The newest year before `year` in which something was, by one look at the index. */
async function yearBefore(locale: Locale, year: number | undefined): Promise<number | undefined> {
  const { docs: [doc] } = await (await payload()).find({
    collection: 'events', locale, limit: 1, sort: '-startUtc', depth: 0, pagination: false, select: { startUtc: true },
    where: year ? { and: [past(), { startUtc: { less_than: begins(year) } }] } : past(),
    overrideAccess: false, draft: false, fallbackLocale: false,
  })
  return doc?.startUtc ? Number(dateParts(locale, doc.startUtc, defaultZone).year) : undefined
}

/** The years of past events that are public in this language, newest first. */
export const findPastYears = reads(['events'], async function findPastYears(locale: Locale): Promise<number[]> {
  const years: number[] = []
  for (let year = await yearBefore(locale, undefined); year !== undefined; year = await yearBefore(locale, year)) years.push(year)
  return years
})

/** A page of the events of one year, newest first. */
export const findPastPage = reads(listTags, async function findPastPage(locale: Locale, year: number, page: number): Promise<PastPage> {
  return findCards(locale, { where: { and: [past(), within(year)] }, sort: '-startUtc', limit: perPage, page })
})

/** The last few events, at most `limit`. */
export const findLastPast = reads(listTags, async function findLastPast(locale: Locale, limit: number) {
  return (await findCards(locale, { where: past(), sort: '-startUtc', limit })).events
})
