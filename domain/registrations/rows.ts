import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { native } from '#domain/native.ts'
import type { RegistrationState } from './states.ts'

export type Mode = 'room' | 'online'

/** A registration as it lies in the database. What a person typed is sealed (lib/crypto). */
export type StoredRegistration = {
  _id: ObjectId
  /** One of the places of a mailbox at an event (lib/registration-key.ts). */
  key: string
  /** Whom of the mailbox: the name as a keyed hash. */
  nameKey?: string | null
  event: ObjectId
  mode: Mode
  state: RegistrationState
  stateAt: Date
  /** Counts from 1: a person who comes back after cancelling begins a new round. */
  round: number
  /** The kind of letter this state owes the person and that is not in the outbox yet; mended by the sweep. */
  owed?: string | null
  holdUntil?: Date | null
  offerUntil?: Date | null
  confirmedAt?: Date | null
  name?: string | null
  email?: string | null
  emailKey?: string | null
  needs?: string | null
  locale: Locale
  publicId: string
  linkVersion: number
  shortCode: string
  consentAt: Date
  consentVersion: string
  newsletter: boolean
  /** When domain/newsletter has seen the box and the button; empty again when the form is sent anew. */
  newsletterAt?: Date | null
  checkedInAt?: Date | null
  /** When a confirmed place was given up: who was scanned before that had it, however late the scan arrives. */
  placeUntil?: Date | null
  lastLetterAt?: Date | null
  letters: number
  /** When the mailbox was last told that a form named somebody else. */
  anotherAt?: Date | null
  erasedAt?: Date | null
  createdAt: Date
  updatedAt: Date
}

/** A seat or a place in the queue. `id` is a ticket (see `ticketOf`), or a random word where the seat is kept `for` somebody. */
export type Place = {
  id: string
  at: Date
  /** Kept for an address that nobody has proved yet. */
  held?: boolean
  /** Whose form keeps it: network and address as a keyed hash. Gone when the seat is given back, or the button pressed. */
  by?: string
  /** The registration that this address had already: a seat is kept all the same, so that nobody can count that it had. */
  for?: string
}

export type StoredCapacity = {
  _id: ObjectId
  key: string
  event: string
  mode: Mode
  capacity: number
  open: boolean
  holders: Place[]
  queue: Place[]
  /** When the event was saved whose limit and state stand here: an older one is not written over a newer one. */
  eventAt?: Date | null
  /** What public pages were last told. */
  shown?: ShownState | null
  createdAt: Date
  updatedAt: Date
}

/** What stored pages say of an event's places. */
export type ShownState = 'free' | 'few' | 'full' | 'closed'

// Past the CMS: a seat and a state are changed by ONE conditional write, which no hook, version or transaction may
// widen. Staff read through the CMS and its rules.
export const registrations = (cms: Payload) => native<StoredRegistration>(cms, 'registrations')
export const capacities = (cms: Payload) => native<StoredCapacity>(cms, 'event-capacity')

/** Names one round of one registration among the seats: a late clean-up of an old round cannot touch a new one. */
export const ticketOf = ({ _id, round }: { _id: ObjectId; round: number }) => `${_id.toHexString()}.${round}`

export function readTicket(ticket: string): { id: string; round: number } {
  const [id = '', round = ''] = ticket.split('.')
  return { id, round: Number(round) }
}
