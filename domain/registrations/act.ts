import type { Payload } from 'payload'
import { syncSeats } from './capacity.ts'
import { move } from './change.ts'
import { eraseRegistration } from './erase.ts'
import { gate, isComing, readEvent, type RegistrationEvent } from './event.ts'
import { giveBack } from './give-back.ts'
import { enterQueue, offerSeats } from './offers.ts'
import { registrations, type StoredRegistration, ticketOf } from './rows.ts'
import { isHolder, readSeats, settleSeat, takeSeat } from './seats.ts'
import { tellShown } from './shown.ts'
import { live, over } from './states.ts'
import { payOwed, sendAgain } from './tell.ts'
import { byToken, type RegistrationView, viewOf } from './view.ts'

export const actions = ['confirm', 'cancel', 'accept', 'decline', 'again', 'erase', 'resend'] as const
export type Action = (typeof actions)[number]

type Step = (cms: Payload, event: RegistrationEvent | null, row: StoredRegistration, now: Date) => Promise<StoredRegistration | null | undefined>

/** The button of the first letter. Its second press, and every later one, finds the work done. */
const confirm: Step = async (cms, event, row, now) => {
  if (!isComing(event, now)) return
  if (row.state === 'held') return move(cms, row, ['held'], now, { state: 'confirmed', confirmedAt: now, holdUntil: null, owed: 'registration.ticket' })
  if (row.state === 'waitUnconfirmed') return wait(cms, event, row, now)
  if (row.state === 'expired') return comeBack(cms, event, row, now, false)
  return
}

/** On the list: the state first, then the queue (see enterQueue). */
async function wait(cms: Payload, event: RegistrationEvent, row: StoredRegistration, now: Date) {
  const waits = await move(cms, row, ['waitUnconfirmed'], now, { state: 'waitlisted', confirmedAt: now, owed: 'registration.waitlist' })
  return waits && queue(cms, event, waits, now)
}

async function queue(cms: Payload, event: RegistrationEvent, row: StoredRegistration, now: Date) {
  const entered = await enterQueue(cms, event, row, ticketOf(row), now)
  await payOwed(cms, entered)
  await offerSeats(cms, event, row.mode, now)
  return entered
}

/** Back after the hold or a cancellation: the link proves the address, so a free seat is theirs at once. */
async function comeBack(cms: Payload, event: RegistrationEvent, row: StoredRegistration, now: Date, orWait: boolean) {
  if (!gate(event, now).open) return
  await syncSeats(cms, event, now)
  const seating = { event: event.id, mode: row.mode }
  const round = row.round + 1
  const ticket = ticketOf({ _id: row._id, round })
  const seat = (await takeSeat(cms, seating, ticket, now)) ?? (isHolder(await readSeats(cms, seating), ticket) ? {} : undefined)
  const begins = { round, consentAt: now, confirmedAt: now, holdUntil: null, offerUntil: null }
  if (seat) return move(cms, row, over, now, { ...begins, state: 'confirmed', owed: 'registration.ticket' })
  const waits = orWait ? await move(cms, row, over, now, { ...begins, state: 'waitlisted', owed: 'registration.waitlist' }) : null
  return waits && queue(cms, event, waits, now)
}

const cancel: Step = async (cms, event, row, now) => {
  if (event?.endUtc && Date.parse(event.endUtc) <= now.getTime()) return
  const had = row.state === 'confirmed' ? { owed: 'registration.cancelled', placeUntil: now } : {}
  return move(cms, row, [row.state].filter((state) => live.includes(state)), now, { state: 'cancelled', ...had })
}

const steps: Record<Exclude<Action, 'erase' | 'resend'>, Step> = {
  confirm,
  cancel,
  accept: async (cms, event, row, now) =>
    isComing(event, now) ? move(cms, row, ['offered'], now, { state: 'confirmed', confirmedAt: row.confirmedAt ?? now, offerUntil: null, owed: 'registration.ticket' }) : null,
  decline: async (cms, _event, row, now) => move(cms, row, ['offered'], now, { state: 'cancelled' }),
  again: async (cms, event, row, now) => (isComing(event, now) && over.includes(row.state) ? comeBack(cms, event, row, now, true) : null),
}

/** A button of a person's own page. Pressed twice it does what once did; pressed too late, nothing. */
export async function act(cms: Payload, token: string, action: Action, now = new Date()): Promise<RegistrationView | undefined> {
  const row = await byToken(cms, token)
  if (!row) return undefined
  if (action === 'erase') {
    const view = await viewOf(cms, row, now)
    await eraseRegistration(cms, row._id.toHexString(), now)
    return { ...view, state: 'erased', name: '', maskedEmail: '' }
  }
  if (action === 'resend') {
    await sendAgain(cms, row, now)
    return viewOf(cms, row, now)
  }
  const event = await readEvent(cms, row.event.toHexString())
  const moved = await steps[action](cms, event, row, now)
  if (moved) await after(cms, event, row, moved, now)
  // An earlier press was broken off after its first step: its letter need not wait for the sweep.
  else await payOwed(cms, row)
  const latest = await registrations(cms).findOne({ _id: row._id })
  return latest ? viewOf(cms, latest, now) : undefined
}

async function after(cms: Payload, event: RegistrationEvent | null, before: StoredRegistration, row: StoredRegistration, now: Date) {
  await payOwed(cms, row)
  if (row.state === 'cancelled') await giveBack(cms, event, before, now)
  const seating = { event: row.event.toHexString(), mode: row.mode }
  if (before.state === 'held' && row.state === 'confirmed') await settleSeat(cms, seating, ticketOf(row), now)
  if (row.state !== 'cancelled') await tellShown(cms, await readSeats(cms, seating))
}
