import { machineTime, type When } from './event-time.ts'
import type { Locale } from './locales.ts'
import { absolute } from './origin.ts'
import { paths } from './paths.ts'

const context = 'https://schema.org'
const term = (name: string) => `${context}/${name}`
const orNothing = (text: string) => text || undefined

type Seats = 'free' | 'few' | 'full' | 'closed'
type Told = {
  event: {
    language: Locale
    title: string
    summary: string
    when: When
    mode: 'room' | 'online' | 'hybrid'
    change: 'cancelled' | 'postponed' | 'movedOnline' | 'rescheduled' | undefined
    /** ISO; empty unless it was moved. */
    previousStart: string
    room: { name: string; address: string }
    spoken: readonly Locale[]
    speakers: readonly { name: string; href: string }[]
    registration: { modes: readonly { seats: Seats }[] } | { reason: string }
    /** ISO. */
    opensAt: string
  }
  /** The address of the text itself, site-relative like the image's. */
  path: string
  image: string
  organizer: { name: string; addressParts: { street: string; locality: string; country: string } }
}

const modes = { room: 'OfflineEventAttendanceMode', online: 'OnlineEventAttendanceMode', hybrid: 'MixedEventAttendanceMode' }
const states = { cancelled: 'EventCancelled', postponed: 'EventPostponed', movedOnline: 'EventMovedOnline', rescheduled: 'EventRescheduled' }

/** The online place is this page: the link to join is for registered people. */
function locationOf({ event: { mode, room }, path, organizer: { addressParts } }: Told) {
  const virtual = { '@type': 'VirtualLocation', url: absolute(path) }
  const place = {
    '@type': 'Place', name: orNothing(room.name), address: {
      '@type': 'PostalAddress', streetAddress: room.address || addressParts.street,
      addressLocality: orNothing(addressParts.locality), addressCountry: addressParts.country,
    },
  }
  return mode === 'online' ? virtual : mode === 'hybrid' ? [place, virtual] : place
}

/** Free of charge, and as available as the page says: not at all once registration has stopped. */
function offerOf({ event: { registration, opensAt, when }, path }: Told) {
  const open = 'modes' in registration && registration.modes.some(({ seats }) => seats === 'free' || seats === 'few')
  return {
    '@type': 'Offer', price: 0, priceCurrency: 'KZT', availability: term(open ? 'InStock' : 'SoldOut'), url: `${absolute(path)}#register`,
    validFrom: opensAt ? machineTime(opensAt, when.zone) : undefined,
  }
}

/** An event as schema.org and search engines know it. A cancelled or postponed one keeps the date it had. */
export function eventData(told: Told) {
  const { event, path, image, organizer } = told
  const { when, change, previousStart } = event
  return {
    '@context': context,
    '@type': 'Event',
    name: event.title,
    description: orNothing(event.summary),
    inLanguage: event.spoken.length > 0 ? event.spoken : event.language,
    url: absolute(path),
    image: absolute(image),
    startDate: machineTime(when.start, when.zone),
    endDate: machineTime(when.end, when.zone),
    previousStartDate: change === 'rescheduled' && previousStart ? machineTime(previousStart, when.zone) : undefined,
    eventStatus: term(change ? states[change] : 'EventScheduled'),
    eventAttendanceMode: term(modes[event.mode]),
    location: locationOf(told),
    organizer: { '@type': 'NGO', '@id': absolute('/#organization'), name: organizer.name, url: absolute(paths.home(event.language)) },
    performer: event.speakers.map(({ name, href }) => ({ '@type': 'Person', name, url: absolute(href) })),
    isAccessibleForFree: true,
    offers: offerOf(told),
  }
}

type Person = { name: string; role: string; bio: string; path: string; image: string | undefined; languages: readonly Locale[]; links: readonly { href: string }[] }

/** A speaker under the name that they chose to be known by. */
export const personData = ({ name, role, bio, path, image, languages, links }: Person) => ({
  '@context': context,
  '@type': 'Person',
  name,
  jobTitle: orNothing(role),
  description: orNothing(bio),
  url: absolute(path),
  image: image && absolute(image),
  knowsLanguage: languages,
  sameAs: links.map(({ href }) => href),
})
