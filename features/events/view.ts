import 'server-only'
import { heldIn, seatsOffered } from '#domain/events/facts.ts'
import { isForgotten } from '#domain/events/forgotten.ts'
import type { Locale } from '#lib/locales.ts'
import { safeHref } from '#lib/href.ts'
import { addressFor, publicationOf } from '#lib/published.ts'
import { retention } from '#lib/retention.ts'
import { idOf, isDocument, text } from '#lib/stored.ts'
import { toPicture, toText } from '#lib/stored-text.ts'
import { defaultZone } from '#lib/zones.ts'
import type { Event as Stored } from '#payload-types'
import { changeOf, endOf, openUntil, phaseAt, previousStart, stoppedAt } from './clock.ts'
import { offers, type Accessibility, type Event, type EventCard } from './event.ts'
import { findPeople } from './people.ts'
import type { FormEvent, Stopped } from './registration.ts'
import { bestSeats, type ShownSeats } from './seats.ts'

/** What an event in a list is drawn from. */
export const cardFields = {
  title: true, summary: true, startUtc: true, endUtc: true, zone: true, mode: true, space: true, address: true,
  spokenLanguages: true, eventStatus: true, previousStart: true, registration: true, sample: true, publicSlugs: true,
  originalLanguage: true, changedAt: true, updatedAt: true,
} as const
export type CardSource = Pick<Stored, 'id'> & Partial<Pick<Stored, keyof typeof cardFields>>
/** A draft may lack anything. `joinUrl` is withheld from the public, and not taken from a draft either. */
type EventSource = Pick<Stored, 'id'> & Partial<Omit<Stored, 'joinUrl'>>

export type Reader = { language: Locale; locale: Locale; now: number }

function roomOf({ mode, eventStatus, space, address, mapUrl }: Pick<EventSource, 'mode' | 'eventStatus' | 'space' | 'address' | 'mapUrl'>): Event['room'] {
  if (heldIn({ mode, eventStatus }) === 'online') return { name: '', address: '', directions: '', map: '' }
  return isDocument(space)
    ? { name: text(space.name), address: text(space.address), directions: text(space.directions), map: safeHref(space.mapUrl) ?? '' }
    : { name: '', address: text(address), directions: '', map: safeHref(mapUrl) ?? '' }
}

/** `language` is the one in which `doc` was read, `locale` the reader's. */
export function toCard(doc: CardSource, { language, locale, now }: Reader, seats: ShownSeats | undefined): EventCard {
  const room = roomOf(doc)
  const open = !stoppedAt(doc, now)
  return {
    id: doc.id,
    href: addressFor('events', locale, publicationOf(doc)) ?? '',
    language,
    title: text(doc.title),
    summary: text(doc.summary),
    when: { start: text(doc.startUtc), end: endOf(doc), zone: doc.zone ?? defaultZone },
    phase: phaseAt(doc, now),
    change: changeOf(doc),
    mode: heldIn(doc),
    place: room.name || room.address,
    spoken: doc.spokenLanguages ?? [],
    seats: open ? bestSeats(seatsOffered(doc).map((mode) => seats?.[mode] ?? 'free')) : undefined,
    sample: doc.sample ?? false,
  }
}

function registrationOf(doc: EventSource, { locale, now }: Reader, seats: ShownSeats | undefined): FormEvent | Stopped {
  return stoppedAt(doc, now) ?? {
    action: addressFor('events', locale, publicationOf(doc)) ?? '',
    sequence: doc.sequence ?? 0,
    modes: seatsOffered(doc).map((mode) => ({ mode, seats: seats?.[mode] ?? 'free' })),
    keptDays: doc.retentionDays ?? retention.eventDays,
  }
}

/** What the event says wins over what its room says. */
function accessibilityOf({ accessibility: own, space, mode, eventStatus }: EventSource): Accessibility {
  const room = heldIn({ mode, eventStatus }) !== 'online' && isDocument(space) ? space.accessibility : undefined
  const sign = own?.signLanguage?.length ? own.signLanguage : (room?.signLanguage ?? [])
  return {
    offers: offers.flatMap((name) => {
      const answer = own?.[name] ?? room?.[name]
      return answer ? [{ name, answer }] : []
    }),
    signLanguage: [...sign],
    contact: text(own?.contact) || text(room?.contact),
  }
}

export async function toEvent(doc: EventSource, reader: Reader, seats: ShownSeats | undefined): Promise<Event> {
  const publication = publicationOf(doc)
  return {
    ...toCard(doc, reader, seats),
    publication,
    body: await toText(doc.body, reader.locale),
    room: roomOf(doc),
    interpreting: doc.interpreting ?? [],
    speakers: await findPeople((doc.speakers ?? []).map(idOf), reader.locale),
    accessibility: accessibilityOf(doc),
    materials: (doc.materials ?? []).flatMap(({ title, url, licence, language }) => {
      const href = safeHref(url)
      return href ? [{ title, href, licence: text(licence), language: language ?? undefined }] : []
    }),
    recording: safeHref(doc.recording) ?? '',
    topics: (doc.topics ?? []).flatMap((topic) => (isDocument(topic) && topic.title ? [topic.title] : [])),
    previousStart: previousStart(doc),
    sequence: doc.sequence ?? 0,
    registration: registrationOf(doc, reader, seats),
    opensAt: text(doc.registration?.opensUtc) || text(doc.createdAt),
    closesAt: text(doc.registration?.closesUtc),
    openUntil: openUntil(doc, reader.now),
    changedAt: text(doc.changedAt) || text(doc.updatedAt),
    updatedAt: text(doc.updatedAt),
    outdated: isForgotten(doc, reader.now),
    picture: toPicture(doc.cover),
    drawing: { seed: publication.slugs[publication.original] ?? doc.id, ground: doc.coverGround ?? undefined },
    seo: { title: text(doc.seo?.title), description: text(doc.seo?.description), picture: toPicture(doc.seo?.image) },
  }
}
