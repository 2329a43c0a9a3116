import 'server-only'
import type { Where } from 'payload'
import { questionOf } from '#domain/forms/question.ts'
import { resolveAddress } from '#lib/addresses.ts'
import { draftKey } from '#lib/draft-key.ts'
import { locales, type Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import type { Drafted, Found } from '#lib/published.ts'
import { readingHeaders } from '#lib/reading-headers.ts'
import { changesAt, reads, type Tag } from '#lib/reads.ts'
import { untranslated } from '#lib/untranslated.ts'
import { nextChange } from './clock.ts'
import type { Event, EventCard, EventList } from './event.ts'
import { shownSeats } from './seats.ts'
import { cardFields, toCard, toEvent } from './view.ts'

/** What the row of an event in a list is made of. */
export const listTags: readonly Tag[] = ['events', 'event-capacity', 'spaces']
const eventTags: readonly Tag[] = [...listTags, 'speakers', 'stories', 'topics', 'media', 'pages', 'redirects']
const mostComing = 200
const all = 0

export type Ask = { where: Where; sort: 'startUtc' | '-startUtc'; limit: number; page?: number }

/** A page of events that are public in `language`, as rows for a reader of `locale`. */
export async function findCards(locale: Locale, { where, sort, limit, page = 1 }: Ask, language = locale) {
  const now = Date.now()
  const { docs, totalPages } = await (await payload()).find({
    collection: 'events', locale: language, where, sort, limit, page, depth: 1, select: cardFields,
    populate: { spaces: { name: true, address: true } }, overrideAccess: false, draft: false, fallbackLocale: false,
  })
  const seats = await shownSeats(docs.map(({ id }) => id))
  for (const doc of docs) changesAt(nextChange(doc, now))
  const events: EventCard[] = docs.map((doc) => toCard(doc, { language, locale, now }, seats.get(doc.id)))
  return { events, page, pages: Math.max(1, totalPages) }
}

const notOver = (): Where => ({ endUtc: { greater_than: new Date().toISOString() } })
const isOver = (): Where => ({ endUtc: { less_than_equal: new Date().toISOString() } })
const undated: Where = { eventStatus: { equals: 'postponed' } }
const dated: Where = { eventStatus: { not_equals: 'postponed' } }
/** Over, and not waiting for another date. */
export const past = (): Where => ({ and: [isOver(), dated] })

/** What the form asks of whoever runs no scripts. */
export const findQuestion = reads(['site'], async function findQuestion(locale: Locale): Promise<string> {
  return questionOf(await payload(), locale)
})

/** One event by the slug of its address. */
export const findEvent = reads(eventTags, async function findEvent(locale: Locale, slug: string): Promise<Found<Event>> {
  const found = await resolveAddress('events', locale, slug)
  if (found.is !== 'here') return found
  const { id, shown } = found.document
  const { docs: [doc] } = await (await payload()).find({
    collection: 'events', locale: shown, where: { id: { equals: id } }, limit: 1, depth: 1, pagination: false,
    overrideAccess: false, draft: false, fallbackLocale: false,
  })
  if (!doc) return { is: 'gone' }
  const now = Date.now()
  changesAt(nextChange(doc, now))
  const seats = (await shownSeats([id])).get(id)
  return { is: 'here', document: await toEvent(doc, { language: shown, locale, now }, seats) }
})

/** The newest draft of an event for whoever is signed in with these headers; its slug or, before it has one, its id. */
export async function findEventDraft(headers: Headers, locale: Locale, key: string): Promise<Drafted<Event>> {
  const cms = await payload()
  const { user } = await cms.auth({ headers: readingHeaders(headers) })
  if (!user) return { is: 'forbidden' }
  const { docs: [doc] } = await cms.find({
    collection: 'events', locale, limit: 1, depth: 1, pagination: false,
    where: draftKey(key), user, overrideAccess: false, draft: true, fallbackLocale: false,
  })
  return doc ? { is: 'here', document: await toEvent(doc, { language: locale, locale, now: Date.now() }, undefined) } : { is: 'missing' }
}

/** What is on now, what is to come, and what waits for a new date. */
export const findComing = reads(listTags, async function findComing(locale: Locale): Promise<EventList> {
  const { events } = await findCards(locale, { where: { or: [notOver(), undated] }, sort: 'startUtc', limit: mostComing })
  const isUndated = ({ change }: EventCard) => change === 'postponed'
  const isOff = ({ change }: EventCard) => change === 'cancelled'
  const coming = events.filter((event) => event.phase === 'coming' && !isUndated(event))
  return {
    running: events.filter((event) => event.phase === 'running' && !isUndated(event)),
    // What does not take place is not what somebody looks for first.
    coming: [...coming.filter((event) => !isOff(event)), ...coming.filter(isOff)],
    undated: events.filter(isUndated),
  }
})

/** The next events that take place, at most `limit`. */
export const findNext = reads(listTags, async function findNext(locale: Locale, limit: number) {
  const where: Where = { and: [notOver(), { eventStatus: { not_in: ['cancelled', 'postponed'] } }] }
  return (await findCards(locale, { where, sort: 'startUtc', limit })).events
})

/** Coming events that are public, but not in `locale`: each in the language its honest fallback shows. */
export const findUntranslatedEvents = reads(listTags, async function findUntranslatedEvents(locale: Locale) {
  const others = locales.filter((other) => other !== locale)
  const found = await Promise.all(others.map((language) =>
    findCards(locale, { where: { and: [notOver(), untranslated(locale, language)] }, sort: 'startUtc', limit: mostComing }, language)))
  return found.flatMap(({ events }) => events).sort((a, b) => a.when.start.localeCompare(b.when.start))
})

/** All events of a speaker: what is not over, soonest first, then what is, newest first. */
export const findEventsOf = reads(listTags, async function findEventsOf(locale: Locale, speaker: string) {
  const withSpeaker = (where: Where): Where => ({ and: [{ speakers: { in: [speaker] } }, where] })
  const [coming, over] = await Promise.all([
    findCards(locale, { where: withSpeaker({ or: [notOver(), undated] }), sort: 'startUtc', limit: all }),
    findCards(locale, { where: withSpeaker(past()), sort: '-startUtc', limit: all }),
  ])
  return [...coming.events, ...over.events]
})
