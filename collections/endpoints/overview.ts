import type { Endpoint } from 'payload'
import { difference } from '#domain/events/announce.ts'
import { isPublic, phase } from '#domain/events/facts.ts'
import type { ChangedField, Snapshot } from '#domain/events/snapshot.ts'
import { readEvent } from '#domain/events/stored-event.ts'
import { seatState } from '#domain/registrations/capacity.ts'
import { unlimited } from '#domain/registrations/shown.ts'
import { eventTime } from '#lib/event-time.ts'
import { defaultLocale, isLocale, type Locale } from '#lib/locales.ts'
import { isOffice } from '#collections/access.ts'
import { events } from '#collections/words/events.ts'
import { office as words } from '#collections/words/office.ts'
import { idOf, refuse } from './answers.ts'

export type Line = { label: string; before: string; after: string }
/** What staff see beside an event: numbers for everybody, more for the office (`office`). */
export type Overview = {
  office: boolean
  state: 'draft' | 'coming' | 'running' | 'past' | 'cancelled'
  seats: { mode: 'room' | 'online'; capacity: number | undefined; taken: number; waiting: number; over: number }[]
  /** Of registered people: who would be told of the changes, or of a cancellation. */
  people: number
  changes: Line[]
}

const show: Record<ChangedField, (snapshot: Snapshot, locale: Locale) => string> = {
  time: ({ startUtc, endUtc, zone }, locale) => (startUtc && endUtc ? eventTime(locale, { start: startUtc, end: endUtc, zone }, { year: true }) : '–'),
  mode: ({ mode }, locale) => events.mode.options[mode][locale],
  place: ({ place }, locale) => place[locale] ?? Object.values(place)[0] ?? '–',
  eventStatus: ({ eventStatus }, locale) => events.eventStatus.options[eventStatus][locale],
}

const labels = { time: words.announce.time, mode: events.mode.label, place: words.announce.place, eventStatus: events.eventStatus.label }

/** For the panel beside the form (admin/events), drawn anew after each save. */
export const overview: Endpoint = {
  method: 'get',
  path: '/:id/office',
  handler: async (req) => {
    if (!req.user) return refuse(req, 401, words.notForYou)
    const id = idOf(req)
    const event = id && (await readEvent(req.payload, id))
    if (!event) return refuse(req, 404, words.noneHere)
    const locale = isLocale(req.i18n?.language) ? req.i18n.language : defaultLocale
    const found = await difference(req.payload, event.id)
    const seats = Object.entries(await seatState(req.payload, event.id)).map(([mode, { capacity, ...counts }]) =>
      ({ ...counts, mode: mode as 'room' | 'online', capacity: capacity < unlimited ? capacity : undefined }))
    const answer: Overview = {
      office: isOffice(req),
      state: !isPublic(event) ? 'draft' : event.eventStatus === 'cancelled' ? 'cancelled' : phase(event, new Date()),
      seats,
      people: found?.people ?? 0,
      changes: (found?.changes ?? []).map((field) => ({
        label: labels[field][locale], before: show[field](found?.before as Snapshot, locale), after: show[field](found?.after as Snapshot, locale),
      })),
    }
    return Response.json(answer)
  },
}
