import { type ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { minutes } from '#lib/retention.ts'
import { native } from '#domain/native.ts'
import { readEvent } from './event.ts'
import { tellAll } from './fan-out.ts'
import { registrations } from './rows.ts'
import { live, proven } from './states.ts'

/** A registration that was under way when the event changed has arrived by then. */
const arrived = minutes(2)

/**
 * Tells registered people that an event was changed or cancelled: one letter for each person and state of the event.
 * A notice stays pending a little longer than needed, so that whoever registered in that very moment is told too.
 */
export async function sendNotices(cms: Payload, now = new Date()) {
  const pending = await native<{ _id: ObjectId }>(cms, 'events').find({ 'notice.pending': true }, { projection: { _id: 1 } }).toArray()
  for (const { _id } of pending) {
    const event = await readEvent(cms, _id.toHexString())
    const sequence = event?.notice?.sequence
    if (!event || sequence == null) continue
    const cancelled = event.notice?.kind === 'cancelled'
    const changedAt = event.changedAt ? new Date(event.changedAt) : now
    // Who came after a change has seen it; a cancelled event is told to everybody.
    const whom = cancelled ? { state: { $in: live } } : { state: { $in: proven }, consentAt: { $lt: changedAt } }
    const rows = await registrations(cms).find({ event: _id, erasedAt: null, ...whom }).toArray()
    const dueSince = new Date(event.notice?.at ?? event.changedAt ?? event.updatedAt)
    await tellAll(cms, rows, { kind: cancelled ? 'event.cancelled' : 'event.changed', mark: String(sequence), data: { sequence }, dueSince })
    if (now.getTime() - changedAt.getTime() < arrived) continue
    await native(cms, 'events').updateOne({ _id, 'notice.sequence': sequence }, { $set: { 'notice.pending': false } })
  }
}
