import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { isComing, readEvent } from './event.ts'
import { offer, offerEnd } from './offers.ts'
import { registrations, ticketOf } from './rows.ts'
import { isHolder, moveUp } from './seats.ts'

/**
 * Staff let one who waits go before the others: a free seat is offered at once, else they are next. Gives what became
 * of it; nothing when the person does not wait or it is too late. Who did it stands in the log.
 */
export async function pullUp(cms: Payload, registrationId: string, by: string, now = new Date()): Promise<'offered' | 'first' | undefined> {
  if (!ObjectId.isValid(registrationId)) return undefined
  const row = await registrations(cms).findOne({ _id: new ObjectId(registrationId), state: 'waitlisted', erasedAt: null })
  const event = row && (await readEvent(cms, row.event.toHexString()))
  if (!row || !isComing(event, now)) return undefined
  const until = offerEnd(event, now)
  if (!until) return undefined
  const seating = { event: event.id, mode: row.mode }
  const ticket = ticketOf(row)
  const seats = await moveUp(cms, seating, ticket, now)
  if (!seats) return undefined
  cms.logger.info({ kind: 'pull-up', registration: registrationId, by })
  if (!isHolder(seats, ticket)) return 'first'
  await offer(cms, seating, ticket, until, now)
  return 'offered'
}
