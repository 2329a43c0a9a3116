import type { When } from '#lib/event-time.ts'
import type { Locale } from '#lib/locales.ts'
import type { Picture } from '#lib/picture.ts'
import type { Prose } from '#lib/prose.ts'
import type { Publication } from '#lib/published.ts'
import type { FormEvent, SeatState, Stopped } from './registration.ts'

export type Phase = 'coming' | 'running' | 'past'
export type EventMode = 'room' | 'online' | 'hybrid'
/** What is not as it was planned. */
export type Change = 'cancelled' | 'postponed' | 'movedOnline' | 'rescheduled'

/** An event in a list. `language` is the one of its words; dates are ISO instants. */
export type EventCard = {
  id: string
  href: string
  language: Locale
  title: string
  summary: string
  when: When
  phase: Phase
  change: Change | undefined
  mode: EventMode
  /** Name of the room, or the address elsewhere; empty online. */
  place: string
  spoken: Locale[]
  /** Only while people can register. */
  seats: SeatState | undefined
  sample: boolean
}

export type Answer = 'yes' | 'no'
export const offers = ['stepFree', 'lift', 'toilet', 'hearingLoop', 'captions', 'easyRead', 'assistanceDog', 'quietRoom'] as const
export type Accessibility = {
  offers: { name: (typeof offers)[number]; answer: Answer }[]
  signLanguage: ('kk' | 'ru')[]
  contact: string
}

export type EventSpeaker = { id: string; href: string; language: Locale; name: string; role: string; picture: Picture | undefined; seed: string }
export type Material = { title: string; href: string; licence: string; language: Locale | undefined }

/** An event as its page shows it. The link to join is not here: no public query reads it. */
export type Event = EventCard & {
  publication: Publication
  body: Prose
  room: { name: string; address: string; directions: string; map: string }
  interpreting: Locale[]
  speakers: EventSpeaker[]
  accessibility: Accessibility
  materials: Material[]
  recording: string
  topics: string[]
  previousStart: string
  sequence: number
  registration: FormEvent | Stopped
  /** Since when anybody may register: what the event says, else since it stands here (ISO). */
  opensAt: string
  closesAt: string
  /** Until when a newcomer may register by the clock (ISO); empty when nobody may now. */
  openUntil: string
  /** Last change of time, place, mode or status. */
  changedAt: string
  updatedAt: string
  /** Cancelled for so long that search engines should forget it. */
  outdated: boolean
  picture: Picture | undefined
  drawing: { seed: string; ground: 'sky' | 'steppe' | 'felt' | 'dusk' | undefined }
  seo: { title: string; description: string; picture: Picture | undefined }
}

export type EventList = { running: EventCard[]; coming: EventCard[]; undated: EventCard[] }
export type PastPage = { events: EventCard[]; page: number; pages: number }
