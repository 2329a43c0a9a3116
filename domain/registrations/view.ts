import type { Payload } from 'payload'
import { heldIn } from '#domain/events/facts.ts'
import { opened } from '#lib/opened.ts'
import { maskSealed } from '#lib/masked.ts'
import type { Locale } from '#lib/locales.ts'
import { hours, retention } from '#lib/retention.ts'
import { type Gate, gate, isComing, readEvent, type RegistrationEvent } from './event.ts'
import { type Mode, registrations, type StoredRegistration, ticketOf } from './rows.ts'
import { isKeptFor, readSeats } from './seats.ts'
import { hasFreeSeat, shownState } from './shown.ts'
import type { RegistrationState } from './states.ts'
import { doorCode, readToken, registrationToken } from './token.ts'

/** What a person's own page says. `erased`: it was asked to forget just now. */
export type RegistrationView = {
  state: RegistrationState | 'erased'
  eventId: string
  token: string
  mode: Mode
  locale: Locale
  name: string
  maskedEmail: string
  holdUntil?: Date
  offerUntil?: Date
  /** About: whoever stands before may leave or be let go first. */
  position?: number
  shortCode: string
  /** What the QR code says; only with a place. */
  qr?: string
  checkedInAt?: Date
  joinOpensAt?: Date
  /** Only with a confirmed place, and from a day before the start. */
  joinUrl?: string
  eventCancelled: boolean
  /** The event has not begun, and takes place. */
  coming: boolean
  /** May one register anew? */
  gate: Gate
  /** No seat is free: "again" leads to the waiting list. */
  full: boolean
  /** Not confirmed, and no seat is held: the button takes one, for as long as one is free. */
  unheld: boolean
}

/** The row that a personal link proves to be its holder's. */
export async function byToken(cms: Payload, token: string): Promise<StoredRegistration | undefined> {
  const read = readToken(token, 'link')
  const row = read && (await registrations(cms).findOne({ publicId: read.publicId, erasedAt: null }))
  return row && read.proves(row) ? row : undefined
}

/** A person's registration by the link of their letters. Changes nothing: mail scanners open links too. */
export async function findRegistration(cms: Payload, token: string, now = new Date()): Promise<RegistrationView | undefined> {
  const row = await byToken(cms, token)
  return row && viewOf(cms, row, now)
}

const named = <K extends string, T>(key: K, value: T | null | undefined) => (value == null ? {} : ({ [key]: value } as Record<K, T>))

export async function viewOf(cms: Payload, row: StoredRegistration, now: Date): Promise<RegistrationView> {
  const event = await readEvent(cms, row.event.toHexString())
  const seats = await readSeats(cms, { event: row.event.toHexString(), mode: row.mode })
  const place = (seats?.queue ?? []).findIndex(({ id }) => id === ticketOf(row))
  const kept = isKeptFor(seats, row._id)
  const seated = row.state === 'confirmed' || row.state === 'attended'
  return {
    state: row.state,
    eventId: row.event.toHexString(),
    token: registrationToken(row),
    mode: row.mode,
    locale: row.locale,
    name: opened(row.name, 'registrations.name', row._id),
    maskedEmail: maskSealed(row.email, 'registrations.email', row._id),
    ...named('holdUntil', row.state === 'held' ? row.holdUntil : null),
    ...named('offerUntil', row.state === 'offered' ? row.offerUntil : null),
    ...named('position', row.state === 'waitlisted' && place >= 0 ? place + 1 : null),
    shortCode: row.shortCode,
    ...named('qr', seated ? doorCode(row) : null),
    ...named('checkedInAt', row.checkedInAt),
    ...(seated && event ? joining(event, row.mode, now) : {}),
    eventCancelled: event?.eventStatus === 'cancelled',
    coming: isComing(event, now),
    gate: gate(event, now),
    full: seats ? shownState(seats) === 'full' && !kept : false,
    unheld: row.state === 'waitUnconfirmed' && seats !== null && (kept || hasFreeSeat(seats)),
  }
}

/** From when the way into the online room is shown, and the way itself when it is time. */
function joining(event: RegistrationEvent, mode: Mode, now: Date): Pick<RegistrationView, 'joinOpensAt' | 'joinUrl'> {
  const online = mode === 'online' || heldIn(event) === 'online'
  if (!online || !event.joinUrl || !event.startUtc || event.eventStatus === 'cancelled') return {}
  const opens = new Date(Date.parse(event.startUtc) - hours(retention.joinHours))
  const ended = Date.parse(event.endUtc ?? event.startUtc) < now.getTime()
  return { joinOpensAt: opens, ...(opens <= now && !ended ? { joinUrl: event.joinUrl } : {}) }
}
