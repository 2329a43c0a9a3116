import { ICalCalendar, ICalCalendarMethod, ICalAttendeeStatus, ICalEventStatus, type ICalEventData } from 'ical-generator'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { mailFrom } from '#lib/mail.ts'
import { escapeText, manyLines, oneLine, parameterText } from './calendar-text.ts'

/** An event as a calendar knows it, in the words of one language. */
export type CalendarEvent = {
  id: string
  title: string
  summary: string
  /** Where it is; empty when not said. Never the link to join. */
  location: string
  /** The event's page, a whole address. */
  url: string
  start: Date
  end: Date
  /** Last change of what a calendar shows: the same until something changes, so that the bytes are. */
  changedAt: Date
  sequence: number
  status: 'confirmed' | 'tentative' | 'cancelled'
  /** Said before the title, for calendars that hide or ignore the status: "Cancelled". Empty when all is as planned. */
  prefix: string
  categories: readonly string[]
}

type Person = { name: string; email: string }
type Feed = { locale: Locale; name: string; method: 'PUBLISH' }
export type PersonalOptions = {
  method: 'REQUEST' | 'CANCEL'
  organizer: Person
  attendee: Person
  /** For confirmed people only: the feed and the page never know it. */
  joinUrl?: string | undefined
  /**
   * How often this person has cancelled or come back: a calendar heeds only a higher SEQUENCE than the one it knows.
   * Counted on top of the event's own, so both only grow. A cancellation counts by itself when nothing is given.
   */
  revision?: number
  /** When this came to be so for the person: an invitation and its end are two moments, though the event stays as it was. */
  stamp?: Date
}

const hour = 3600
const statuses = { confirmed: ICalEventStatus.CONFIRMED, tentative: ICalEventStatus.TENTATIVE, cancelled: ICalEventStatus.CANCELLED }

/** One name for an event in every language, feed and letter: a calendar that has it is changed, not doubled. */
export const eventUid = (id: string): string => `event-${id}@${new URL(env().SITE_URL).hostname}`

function entry(event: CalendarEvent, description: string): ICalEventData {
  return {
    id: eventUid(event.id),
    sequence: event.sequence,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    start: event.start,
    end: event.end,
    summary: oneLine(event.prefix ? `${event.prefix}: ${event.title}` : event.title),
    description: manyLines(description),
    location: oneLine(event.location) || null,
    url: event.url,
    status: statuses[event.status],
    categories: event.categories.map((name) => ({ name: oneLine(name) })),
  }
}

// Instants in UTC and no `timezone`: ical-generator would write times without a zone, taken from the server's own
// (docs/decisions/012-calendars-in-utc.md).
const calendarOf = (locale: Locale) => new ICalCalendar({ prodId: { company: 'Qanat', product: 'Events', language: locale.toUpperCase() } })

/** Every line ends as the standard asks, the last one too. */
const written = (calendar: ICalCalendar) => calendar.toString().replace(/(?:\r\n)*$/u, '\r\n')

/** Who publishes: what is published names its organizer (RFC 5546), and letters name the same address. */
function publisher(): Person {
  const { name, address } = mailFrom()
  return { name: parameterText(name) || new URL(env().SITE_URL).hostname, email: address }
}

const paragraphs = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n\n')

/** The calendar that people subscribe to, or take one event from. Same events, same bytes, on any server. */
export function eventCalendar(events: readonly CalendarEvent[], { locale, name, method }: Feed): string {
  const calendar = calendarOf(locale)
  calendar.name(escapeText(name)).method(ICalCalendarMethod[method]).ttl(hour)
  for (const event of events) calendar.createEvent({ ...entry(event, paragraphs(event.summary, event.url)), organizer: publisher() })
  return written(calendar)
}

/** One event for one registered person, as iTIP (RFC 5546) asks: an invitation they have accepted, or its end. */
export function personalCalendar(event: CalendarEvent, locale: Locale, options: PersonalOptions): string {
  const { method, organizer, attendee, joinUrl, revision = method === 'CANCEL' ? 1 : 0, stamp = event.changedAt } = options
  const calendar = calendarOf(locale).method(ICalCalendarMethod[method])
  calendar.createEvent({
    ...entry(event, paragraphs(event.summary, method === 'REQUEST' ? joinUrl : undefined, event.url)),
    sequence: event.sequence + revision,
    stamp: new Date(Math.max(stamp.getTime(), event.changedAt.getTime())),
    ...(method === 'CANCEL' && { status: ICalEventStatus.CANCELLED }),
    organizer: { name: parameterText(organizer.name), email: organizer.email },
    attendees: [{ name: parameterText(attendee.name), email: attendee.email, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
  })
  return written(calendar)
}
