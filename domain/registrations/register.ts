import { randomBytes } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { blindIndex, mac, randomId, seal } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import type { Locale } from '#lib/locales.ts'
import { nameKeyOf, placesOf } from '#lib/registration-key.ts'
import { minutes, retention } from '#lib/retention.ts'
import { seatsOffered } from '#domain/events/facts.ts'
import { isDuplicate } from '#domain/native.ts'
import { syncSeats } from './capacity.ts'
import { move } from './change.ts'
import { gate, readEvent, type Refusal, type RegistrationEvent } from './event.ts'
import { giveBackPlace } from './give-back.ts'
import { type Mode, registrations, type StoredCapacity, type StoredRegistration, ticketOf } from './rows.ts'
import { holdSeat, holdsMore, isHolder, isKeptBy, type Kept, readSeats } from './seats.ts'
import { shownState, tellShown } from './shown.ts'
import { over } from './states.ts'
import { oweAgain, payOwed } from './tell.ts'
import { shortCode } from './token.ts'
import { type Whose, whoseForm } from './whose.ts'

export type RegistrationInput = {
  eventId: string
  mode: Mode
  name: string
  /** One plain address; the form has looked at it. */
  email: string
  locale: Locale
  needs: string
  newsletter: boolean
  consentVersion: string
  /** False: the person has not been asked yet whether the waiting list would do. */
  list?: boolean
  /** "For another person at this address" is ticked. */
  another?: boolean
  /** Where the form came from: sent again from there, it keeps no second seat. */
  network?: string
}

/** What the button in the letter leads to: the seat that is held, a seat if there is one by then, or the waiting list. */
export type Prospect = 'held' | 'unheld' | 'list'
/** `sent` is the same for every state of the address; its prospect, and `full`, come from the seats alone. */
export type RegisterResult = { result: 'sent'; prospect: Prospect } | { result: 'full' } | { result: 'closed'; reason: Refusal; at?: string }

/**
 * Takes a registration from the form. Nothing tells a stranger whether the address was known: not the answer, not what
 * is left for the next one, not how long it took. For a known address the same is read and written as for a new one, a
 * seat is kept for as long, and which letter goes, if any, only its own mailbox sees (docs/decisions/035).
 */
export async function register(cms: Payload, input: RegistrationInput, now = new Date()): Promise<RegisterResult> {
  const email = readEmail(input.email)
  if (!email) throw new Error('a registration needs an address that readEmail accepts')
  const event = await readEvent(cms, input.eventId)
  const open = gate(event, now)
  if (!event || !open.open) return closed(open)

  await syncSeats(cms, event, now)
  const mode = seatsOffered(event).find((one) => one === input.mode) ?? seatsOffered(event)[0] ?? 'room'
  const seats = await readSeats(cms, { event: event.id, mode })
  const prospect = prospectOf(seats)
  if (prospect === 'list' && input.list === false) return { result: 'full' }

  const places = placesOf(event.id, email.key)
  const nameKey = nameKeyOf(event.id, email.key, input.name)
  const isAnother = input.another === true
  const rows = await registrations(cms).find({ key: { $in: places } }, { sort: { key: 1 } }).toArray()
  const whose = whoseForm(rows, { places, nameKey, isAnother }, now)
  const id = whose.known?._id ?? new ObjectId()
  const fresh = sealed(input, { id, mode, address: email.address, emailKey: blindIndex(email.key, 'email'), nameKey }, now)
  // By the form alone, never by what is known of the address: without the box a second name keeps no second seat.
  const by = mac(`${input.network ?? ''} ${places[0]} ${isAnother ? nameKey : ''}`, 'registration form')
  return enter(cms, { event, mode, prospect, input, now, whose, by, id, fresh })
}

const prospectOf = (seats: StoredCapacity | null): Prospect =>
  !seats || shownState(seats) === 'full' ? 'list' : holdsMore(seats) ? 'held' : 'unheld'

const closed = (open: ReturnType<typeof gate>): RegisterResult =>
  open.open ? { result: 'closed', reason: 'closed' } : { result: 'closed', reason: open.reason, ...(open.at ? { at: open.at } : {}) }

/** What the form fills in, sealed. */
type Sealing = { id: ObjectId; mode: Mode; address: string; emailKey: string; nameKey: string }
const sealed = (input: RegistrationInput, { id, mode, address, emailKey, nameKey }: Sealing, now: Date) => ({
    mode,
    name: seal(input.name, 'registrations.name', id),
    nameKey,
    email: seal(address, 'registrations.email', id),
    emailKey,
    needs: input.needs ? seal(input.needs, 'registrations.needs', id) : null,
    locale: input.locale,
    newsletter: input.newsletter,
    newsletterAt: null,
    consentAt: now,
    consentVersion: input.consentVersion,
    confirmedAt: null,
    offerUntil: null,
    lastLetterAt: now,
    owed: 'registration.confirm',
})

type Entry = {
  event: RegistrationEvent; mode: Mode; prospect: Prospect; input: RegistrationInput; now: Date
  whose: Whose; by: string; id: ObjectId; fresh: ReturnType<typeof sealed>
}

async function enter(cms: Payload, { event, mode, prospect, input, now, whose, by, id, fresh }: Entry): Promise<RegisterResult> {
  const seating = { event: event.id, mode }
  const { known, comes, once } = whose
  const next = { _id: id, round: (known?.round ?? 0) + 1 }
  const place: Kept = comes ? { id: ticketOf(next), by } : { id: randomId(), by, for: id.toHexString() }
  // Two first posts at the same moment must not be in each other's way: whose row comes second gives its seat back.
  let seat = prospect === 'held' ? await holdSeat(cms, seating, place, now, { once }) : undefined
  let without: Prospect = prospect
  if (!seat) {
    const seats = await readSeats(cms, seating)
    if (isHolder(seats, place.id)) seat = seats ?? undefined
    else if (seats && !seats.open) return closed(gate(await readEvent(cms, event.id), now))
    else if (prospect !== 'list' && !isKeptBy(seats, by)) {
      // Meanwhile others took what was left: of the seats that are kept, or of all.
      without = prospectOf(seats) === 'list' ? 'list' : 'unheld'
      if (without === 'list' && input.list === false) return { result: 'full' }
    }
  }
  const row = comes ? await begin(cms, { event, now, whose, fresh, next }, Boolean(seat)) : await oweAgain(cms, { _id: id }, whose.owes, now)
  if (!row) {
    // The same address at the same moment, from another window: that one counts, keeps a seat taken in its name, and knows it now.
    const winner = await registrations(cms).findOne({ _id: id, round: next.round })
    if (seat && !winner) await giveBackPlace(cms, event, { mode, id: place.id }, now)
    return register(cms, input, now)
  }
  await tellShown(cms, seat)
  // Was it cancelled or withdrawn in this very moment? Its notices may have gone out before this row was there.
  const still = gate(await readEvent(cms, event.id), now)
  if (!still.open && (still.reason === 'cancelled' || still.reason === 'draft')) {
    if (comes) await move(cms, row, [row.state], now, { state: 'cancelled' })
    await giveBackPlace(cms, event, { mode, id: place.id }, now)
    return closed(still)
  }
  await payOwed(cms, row, { now })
  return { result: 'sent', prospect: seat ? 'held' : without }
}

type Begin = Pick<Entry, 'event' | 'now' | 'whose' | 'fresh'> & { next: Pick<StoredRegistration, '_id' | 'round'> }

/** The first round of a person, or the next one of a place. Nothing when another window was faster. */
async function begin(cms: Payload, { event, now, whose: { known, key }, fresh, next }: Begin, hasSeat: boolean): Promise<StoredRegistration | null> {
  const state = hasSeat
    ? { state: 'held' as const, holdUntil: new Date(now.getTime() + minutes(retention.holdMinutes)) }
    : { state: 'waitUnconfirmed' as const, holdUntil: null }
  const begins = { ...fresh, ...state, round: next.round }
  // Looked for by whoever has one, too: the same work.
  const code = await freeCode(cms, new ObjectId(event.id))
  if (known) return move(cms, known, over, now, begins)
  return insert(cms, { _id: next._id, key, event: new ObjectId(event.id), shortCode: code, ...begins, stateAt: now, createdAt: now, updatedAt: now })
}

type NewRow = Omit<StoredRegistration, 'publicId' | 'linkVersion' | 'letters'>

async function insert(cms: Payload, row: NewRow): Promise<StoredRegistration | null> {
  const whole = { ...row, publicId: randomId(), linkVersion: 1, letters: 1 }
  try {
    await registrations(cms).insertOne(whole)
    return whole
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

async function freeCode(cms: Payload, event: ObjectId): Promise<string> {
  const code = shortCode(randomBytes(6))
  return (await registrations(cms).findOne({ event, shortCode: code }, { projection: { _id: 1 } })) ? freeCode(cms, event) : code
}
