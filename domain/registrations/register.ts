import { randomBytes } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { blindIndex, randomId, seal } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import type { Locale } from '#lib/locales.ts'
import { hours, minutes, retention } from '#lib/retention.ts'
import { seatsOffered } from '#domain/events/facts.ts'
import { isDuplicate } from '#domain/native.ts'
import { syncSeats } from './capacity.ts'
import { move } from './change.ts'
import { gate, readEvent, type Refusal, type RegistrationEvent } from './event.ts'
import { sendAgain } from './letter-again.ts'
import { giveBack } from './give-back.ts'
import { type Mode, registrations, type StoredCapacity, type StoredRegistration, ticketOf } from './rows.ts'
import { holdSeat, holdsMore, isHolder, readSeats } from './seats.ts'
import { shownState, tellShown } from './shown.ts'
import { over } from './states.ts'
import { payOwed } from './tell.ts'
import { shortCode } from './token.ts'

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
}

/** What the button in the letter leads to: the seat that is held, a seat if there is one by then, or the waiting list. */
export type Prospect = 'held' | 'unheld' | 'list'
/** `sent` is the same for every state of the address; its prospect, and `full`, come from the seats alone. */
export type RegisterResult = { result: 'sent'; prospect: Prospect } | { result: 'full' } | { result: 'closed'; reason: Refusal; at?: string }

/** Takes a registration from the form. Nothing in the answer tells whether the address was known. */
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

  const emailKey = blindIndex(email.key, 'email')
  const key = `${event.id}:${emailKey}`
  const known = await registrations(cms).findOne({ key })
  if (known && !mayComeAgain(known, now)) {
    // A process died before it noted the first letter, and they ask again because no answer came: no need to wait for the sweep.
    if (known.owed) await payOwed(cms, known)
    else await sendAgain(cms, known, now)
    return { result: 'sent', prospect }
  }
  const id = known?._id ?? new ObjectId()
  return enter(cms, { event, mode, prospect, input, now, known, key, id, fresh: sealed(input, { id, mode, address: email.address, emailKey }, now) })
}

const prospectOf = (seats: StoredCapacity | null): Prospect =>
  !seats || shownState(seats) === 'full' ? 'list' : holdsMore(seats) ? 'held' : 'unheld'

const closed = (open: ReturnType<typeof gate>): RegisterResult =>
  open.open ? { result: 'closed', reason: 'closed' } : { result: 'closed', reason: open.reason, ...(open.at ? { at: open.at } : {}) }

/** A hold that nobody confirmed writes to a stranger again after an hour at the earliest; until then its link still works. */
const mayComeAgain = ({ state, confirmedAt, lastLetterAt }: StoredRegistration, now: Date) =>
  over.includes(state) && (Boolean(confirmedAt) || !lastLetterAt || lastLetterAt.getTime() < now.getTime() - hours(1))

/** What the form fills in, sealed. */
type Sealing = { id: ObjectId; mode: Mode; address: string; emailKey: string }
const sealed = (input: RegistrationInput, { id, mode, address, emailKey }: Sealing, now: Date) => ({
    mode,
    name: seal(input.name, 'registrations.name', id),
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
  known: StoredRegistration | null; key: string; id: ObjectId; fresh: ReturnType<typeof sealed>
}

async function enter(cms: Payload, { event, mode, prospect, input, now, known, key, id, fresh }: Entry): Promise<RegisterResult> {
  const seating = { event: event.id, mode }
  const next = { _id: id, round: (known?.round ?? 0) + 1 }
  const ticket = ticketOf(next)
  let seat = prospect === 'held' ? await holdSeat(cms, seating, ticket, now) : undefined
  let without: Prospect = prospect
  if (!seat) {
    const seats = await readSeats(cms, seating)
    if (isHolder(seats, ticket)) seat = seats ?? undefined
    else if (seats && !seats.open) return closed(gate(await readEvent(cms, event.id), now))
    else if (prospect !== 'list') {
      // Meanwhile others took what was left: of the seats that are kept, or of all.
      without = prospectOf(seats) === 'list' ? 'list' : 'unheld'
      if (without === 'list' && input.list === false) return { result: 'full' }
    }
  }
  const begins = seat
    ? { ...fresh, round: next.round, state: 'held' as const, holdUntil: new Date(now.getTime() + minutes(retention.holdMinutes)) }
    : { ...fresh, round: next.round, state: 'waitUnconfirmed' as const, holdUntil: null }
  const row = known
    ? await move(cms, known, over, now, begins)
    : await insert(cms, { _id: next._id, key, event: new ObjectId(event.id), ...begins, stateAt: now, createdAt: now, updatedAt: now })
  if (!row) {
    // The same address at the same moment, from another window: that one counts, and keeps a seat taken in its name.
    const winner = await registrations(cms).findOne({ _id: next._id, round: next.round })
    if (seat && !winner) await giveBack(cms, event, { ...next, mode }, now)
    return { result: 'sent', prospect }
  }
  await tellShown(cms, seat)
  // Was it cancelled or withdrawn in this very moment? Its notices may have gone out before this row was there.
  const still = gate(await readEvent(cms, event.id), now)
  if (!still.open && (still.reason === 'cancelled' || still.reason === 'draft')) {
    await move(cms, row, [row.state], now, { state: 'cancelled' })
    await giveBack(cms, event, row, now)
    return closed(still)
  }
  await payOwed(cms, row)
  return { result: 'sent', prospect: seat ? 'held' : without }
}

type NewRow = Omit<StoredRegistration, 'publicId' | 'linkVersion' | 'shortCode' | 'letters'>

async function insert(cms: Payload, row: NewRow): Promise<StoredRegistration | undefined> {
  const whole = { ...row, publicId: randomId(), linkVersion: 1, shortCode: await freeCode(cms, row.event), letters: 1 }
  try {
    await registrations(cms).insertOne(whole)
    return whole
  } catch (error) {
    if (isDuplicate(error)) return undefined
    throw error
  }
}

async function freeCode(cms: Payload, event: ObjectId): Promise<string> {
  const code = shortCode(randomBytes(6))
  return (await registrations(cms).findOne({ event, shortCode: code }, { projection: { _id: 1 } })) ? freeCode(cms, event) : code
}
