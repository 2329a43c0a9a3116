import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { seatsOffered } from '#domain/events/facts.ts'
import type { RegistrationEvent } from './event.ts'
import { enterQueue } from './offers.ts'
import { registrations, ticketOf } from './rows.ts'
import { leave, seatAnyway } from './seats.ts'
import { live, seated } from './states.ts'
import { payOwed } from './tell.ts'

/**
 * An event that has no room any more, or no online part, takes its people along: nobody has to register anew, even
 * where that makes more than the new limit.
 */
export async function changeMode(cms: Payload, event: RegistrationEvent, now: Date) {
  const modes = seatsOffered(event)
  const [mode] = modes
  if (!mode) return
  for await (const row of registrations(cms).find({ event: new ObjectId(event.id), mode: { $nin: modes }, state: { $in: live } })) {
    const ticket = ticketOf(row)
    if (seated.includes(row.state)) await seatAnyway(cms, { event: event.id, mode }, ticket, now)
    const moved = await registrations(cms).findOneAndUpdate(
      { _id: row._id, round: row.round, state: row.state, mode: row.mode },
      { $set: { mode, updatedAt: now } },
      { returnDocument: 'after' },
    )
    await leave(cms, { event: event.id, mode: row.mode }, ticket, now)
    if (moved?.state === 'waitlisted') await payOwed(cms, await enterQueue(cms, event, moved, ticket, now), { now, dueSince: new Date(event.changedAt ?? event.updatedAt) })
  }
}
