import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { hours, retention } from '#lib/retention.ts'
import { defaultZone } from '#lib/zones.ts'
import { mailIsHeld } from '#domain/mail/hold.ts'
import { move } from './change.ts'
import { isComing, type RegistrationEvent } from './event.ts'
import { afterPause, awake } from './quiet-hours.ts'
import type { Mode, StoredRegistration } from './rows.ts'
import { readTicket } from './rows.ts'
import { isHolder, join, leave, readSeats, seatFirst, type Seating } from './seats.ts'
import { tellShown } from './shown.ts'
import { payOwed } from './tell.ts'

type Timed = { startUtc: string; zone?: string | null }

/**
 * Until when a place that is offered now waits for an answer; undefined so near the event that nobody could come. Quiet
 * hours do not count, unless the event is nearer: nobody loses a place while they sleep.
 */
export function offerEnd({ startUtc, zone }: Timed, now: Date): Date | undefined {
  const start = Date.parse(startUtc)
  const left = start - now.getTime()
  if (left < hours(retention.noOfferBefore)) return undefined
  const clock = zone ?? defaultZone
  const end = left < hours(retention.shortOfferBefore)
    ? afterPause(now.getTime(), hours(retention.shortOfferHours), clock)
    : awake(now.getTime(), clock) + hours(retention.offerHours)
  return new Date(Math.min(end, start - hours(1)))
}

/** The same where the site offers unasked. Not while mail is held: whoever waits may be past that, and a term would run that no letter told of. */
export const ownOfferEnd = async (cms: Payload, event: Timed, now: Date): Promise<Date | undefined> =>
  (await mailIsHeld(cms)) ? undefined : offerEnd(event, now)

/** Completes an offer whose seat is taken already. Nobody waits under this ticket any more: the seat goes back. */
export async function offer(cms: Payload, seating: Seating, ticket: string, offerUntil: Date, now: Date) {
  const { id, round } = readTicket(ticket)
  const row = await move(cms, { _id: new ObjectId(id), round }, ['waitlisted'], now, { state: 'offered', offerUntil, owed: 'registration.offer' })
  if (row) await payOwed(cms, row)
  else await leave(cms, seating, ticket, now)
}

/** Offers every free seat to the next who waits; after a restore once the office has decided about its mail. */
export async function offerSeats(cms: Payload, event: RegistrationEvent | null, mode: Mode, now: Date) {
  // Nobody can say yet whether they could come.
  if (!isComing(event, now) || event.eventStatus === 'postponed') return
  const offerUntil = await ownOfferEnd(cms, event, now)
  const seating = { event: event.id, mode }
  for (;;) {
    const ticket = offerUntil && (await seatFirst(cms, seating, now))
    if (!ticket) break
    await offer(cms, seating, ticket, offerUntil, now)
  }
  await tellShown(cms, await readSeats(cms, seating))
}

/**
 * Puts a registration that waits into the queue. Who finds a free seat and nobody waiting has it at once: no offer is
 * needed. The state came first, so that whoever moves the queue always finds it; repeated by the sweep.
 */
export async function enterQueue(cms: Payload, event: RegistrationEvent, row: StoredRegistration, ticket: string, now: Date): Promise<StoredRegistration | null> {
  const seating = { event: event.id, mode: row.mode }
  const seats = await join(cms, seating, ticket, now, { late: true })
  if (!isHolder(seats, ticket)) return row
  return move(cms, row, ['waitlisted'], now, { state: 'confirmed', confirmedAt: row.confirmedAt ?? now, owed: 'registration.ticket' })
}
