import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { isComing, type RegistrationEvent } from './event.ts'
import { enterQueue, offer, ownOfferEnd } from './offers.ts'
import { type Mode, type Place, registrations, type StoredRegistration, ticketOf, readTicket } from './rows.ts'
import { isHolder, isWaiting, leave, readSeats, seatAnyway, settleSeat } from './seats.ts'
import { seated } from './states.ts'
import { payOwed } from './tell.ts'

/** A step that takes longer than this was broken off (ms). */
export const brokenOff = 60_000

/**
 * Brings seats and registrations of one event and mode together again, where a process died between the two or a
 * backup was restored. Only what has stood still for a minute is touched. What was mended stands in the log.
 */
export async function mend(cms: Payload, event: RegistrationEvent, mode: Mode, now: Date) {
  const seating = { event: event.id, mode }
  const seats = await readSeats(cms, seating)
  if (!seats) return
  const old = new Date(now.getTime() - brokenOff)
  const found = { pulled: 0, seated: 0, queued: 0 }

  // What is kept for an address that was known has no registration of its own, and ends by its time (sweep.ts).
  const places = [...seats.holders, ...seats.queue].filter(({ at, for: kept }) => at < old && !kept)
  const known = await rowsOf(cms, places)
  const until = isComing(event, now) ? await ownOfferEnd(cms, event, now) : undefined
  for (const { id: ticket, held } of places) {
    const row = known.get(ticket)
    if (held && row && row.state !== 'held') await settleSeat(cms, seating, ticket, now)
    const waits = row?.state === 'waitlisted'
    if (row && (seated.includes(row.state) ? isHolder(seats, ticket) : waits && isWaiting(seats, ticket))) continue
    // Moved up, and then nobody told: the offer is completed.
    if (waits && until) await offer(cms, seating, ticket, until, now)
    else if (!waits && (await leave(cms, seating, ticket, now))) found.pulled += 1
  }

  const standing = registrations(cms).find({ event: new ObjectId(event.id), mode, state: { $in: [...seated, 'waitlisted'] }, stateAt: { $lt: old } })
  for await (const row of standing) {
    const ticket = ticketOf(row)
    if (isHolder(seats, ticket) || isWaiting(seats, ticket)) continue
    if (row.state !== 'waitlisted') found.seated += (await seatAnyway(cms, seating, ticket, now)) ? 1 : 0
    else if (isComing(event, now)) {
      await payOwed(cms, await enterQueue(cms, event, row, ticket, now), { now, dueSince: row.stateAt })
      found.queued += 1
    }
  }
  if (found.pulled || found.seated || found.queued) cms.logger.warn({ kind: 'seats mended', event: event.id, mode, ...found })
}

/** The registrations of these tickets that are still in that round, by ticket. */
async function rowsOf(cms: Payload, places: readonly Place[]): Promise<Map<string, StoredRegistration>> {
  const ids = places.map(({ id }) => readTicket(id).id).filter((id) => ObjectId.isValid(id))
  const rows = await registrations(cms).find({ _id: { $in: ids.map((id) => new ObjectId(id)) } }).toArray()
  return new Map(rows.map((row) => [ticketOf(row), row]))
}
