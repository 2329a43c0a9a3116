import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Where } from 'payload'
import { eventCalendar, type CalendarEvent } from '#domain/events/calendar.ts'
import { heldIn } from '#domain/events/facts.ts'
import { isForgotten } from '#domain/events/forgotten.ts'
import type { Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { payload } from '#lib/payload.ts'
import { addressFor, publicationOf } from '#lib/published.ts'
import { changesAt, reads } from '#lib/reads.ts'
import { isDocument, text } from '#lib/stored.ts'
import { changeOf, endOf, nextChange } from './clock.ts'
import { cardFields, type CardSource } from './view.ts'
import type { Event } from './event.ts'

const kept = 90 * 24 * 60 * 60 * 1000
const most = 2000
const statuses = { cancelled: 'cancelled', postponed: 'tentative' } as const

type Words = (change: 'cancelled' | 'postponed') => string
type Entry = Omit<CalendarEvent, 'prefix' | 'status'> & { change: Event['change'] }

function toCalendarEvent({ change, ...entry }: Entry, words: Words): CalendarEvent {
  const notable = change === 'cancelled' || change === 'postponed' ? change : undefined
  return { ...entry, status: notable ? statuses[notable] : 'confirmed', prefix: notable ? words(notable) : '' }
}

async function wordsIn(locale: Locale): Promise<{ name: string; words: Words; online: string }> {
  const t = await getTranslations({ locale })
  return { name: t('calendar.title'), words: (change) => t('event.status', { status: change }), online: t('event.online') }
}

/** One event as the file that its page offers. */
export async function eventFile(event: Event): Promise<string> {
  const { words, online } = await wordsIn(event.language)
  const entry = toCalendarEvent({
    id: event.id, title: event.title, summary: event.summary, url: absolute(event.href), change: event.change,
    location: [event.room.name, event.room.address].filter(Boolean).join(', ') || online,
    start: new Date(event.when.start), end: new Date(event.when.end), changedAt: new Date(event.changedAt),
    sequence: event.sequence, categories: event.topics,
  }, words)
  return eventCalendar([entry], { locale: event.language, name: event.title, method: 'PUBLISH' })
}

type FeedSource = CardSource & { sequence?: number | null; topics?: unknown[] | null }

function toEntry(doc: FeedSource, locale: Locale, online: string): Entry {
  const room = heldIn(doc) === 'online' ? '' : isDocument(doc.space) ? [doc.space.name, doc.space.address].filter(Boolean).join(', ') : text(doc.address)
  return {
    id: doc.id, title: text(doc.title), summary: text(doc.summary), change: changeOf(doc),
    url: absolute(addressFor('events', locale, publicationOf(doc)) ?? ''), location: room || online,
    start: new Date(text(doc.startUtc)), end: new Date(endOf(doc)), changedAt: new Date(text(doc.changedAt) || text(doc.updatedAt)),
    sequence: doc.sequence ?? 0,
    categories: (doc.topics ?? []).flatMap((topic) => (isDocument(topic as { title?: string } | string) ? ((topic as { title?: string }).title ?? []) : [])),
  }
}

/** The calendar of a language: the last 90 days and all that is to come; what was cancelled, 30 days longer. */
export const feedFile = reads(['events', 'spaces', 'topics'], async function feedFile(locale: Locale, site: string): Promise<string> {
  const now = Date.now()
  const where: Where = { endUtc: { greater_than: new Date(now - kept).toISOString() } }
  const { docs } = await (await payload()).find({
    collection: 'events', locale, where, sort: 'startUtc', limit: most, depth: 1, pagination: false,
    select: { ...cardFields, sequence: true, topics: true }, populate: { spaces: { name: true, address: true }, topics: { title: true } },
    overrideAccess: false, draft: false, fallbackLocale: false,
  })
  for (const doc of docs) changesAt(Math.min(nextChange(doc, now), Date.parse(endOf(doc)) + kept))
  const { name, words, online } = await wordsIn(locale)
  const entries = docs.filter((doc) => !isForgotten(doc, now)).map((doc) => toCalendarEvent(toEntry(doc, locale, online), words))
  return eventCalendar(entries, { locale, name: [site, name].filter(Boolean).join(' · '), method: 'PUBLISH' })
})
