import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { opened } from '#lib/opened.ts'
import { hours } from '#lib/retention.ts'
import { readEvent, type RegistrationEvent } from './event.ts'
import { registrations, type StoredRegistration, ticketOf } from './rows.ts'
import { seatAnyway } from './seats.ts'
import { readShortCode, readToken } from './token.ts'

export type CheckIn = {
  result: 'welcome' | 'already' | 'otherEvent' | 'cancelled' | 'unknown' | 'notConfirmed'
  name?: string
  /** When the person came in, or was refused. */
  at?: Date
}

/** `code`: of a QR picture or the six signs of the letter; `at`: the clock of a phone that had no network; `by`: who scanned. */
export type DoorVisit = { eventId: string; code: string; at?: Date | undefined; by: string }

async function find(cms: Payload, event: ObjectId, code: string): Promise<StoredRegistration | null> {
  const read = readToken(code.trim(), 'door')
  if (read) {
    const row = await registrations(cms).findOne({ publicId: read.publicId, erasedAt: null })
    return row && read.proves(row) ? row : null
  }
  const short = readShortCode(code)
  return short ? registrations(cms).findOne({ event, shortCode: short, erasedAt: null }) : null
}

/** A phone's clock may be wrong: nobody came later than now, nor long before the doors opened. */
function believable(at: Date | undefined, start: string | null | undefined, now: Date): Date {
  const opens = start ? Date.parse(start) - hours(6) : now.getTime() - hours(12)
  return at && at <= now && at.getTime() >= opens ? at : now
}

/** A scan on its way for longer (ms) waited in a phone. */
const atOnce = 1000

/** It had been called off by then. The moment of its last announcement stands for that of its cancelling: nobody was at a door in between. */
const wasOff = ({ eventStatus, changedAt }: RegistrationEvent, came: Date) => eventStatus === 'cancelled' && !(changedAt && came < new Date(changedAt))

/**
 * Lets a person in. May be repeated, from several phones, in any order: the earliest time stays. A scan that comes late is
 * judged by its own time: who had a place then was there, whatever was cancelled since.
 */
export async function checkIn(cms: Payload, { eventId, code, at, by }: DoorVisit, now = new Date()): Promise<CheckIn> {
  if (!ObjectId.isValid(eventId)) return { result: 'unknown' }
  const row = await find(cms, new ObjectId(eventId), code)
  if (!row) return { result: 'unknown' }
  if (row.event.toHexString() !== eventId) return { result: 'otherEvent' }
  const event = await readEvent(cms, eventId)
  const known = opened(row.name, 'registrations.name', row._id)
  const name = known ? { name: known } : {}
  const came = believable(at, event?.startUtc, now)
  const refuse = (result: CheckIn['result']): CheckIn => {
    cms.logger.info({ kind: 'check-in refused', registration: row._id.toHexString(), result, by })
    return { result, ...name, at: came }
  }
  if (!event || wasOff(event, came)) return refuse('cancelled')
  // Whoever is scanned while they press “cancel” has done one of the two first.
  const late = now.getTime() - came.getTime() > atOnce ? [{ state: { $ne: 'attended' as const }, placeUntil: { $gt: came } }] : []
  const first = await registrations(cms).findOneAndUpdate(
    { _id: row._id, $or: [{ state: { $in: ['confirmed', 'noShow'] } }, ...late] },
    { $set: { state: 'attended', stateAt: now, checkedInAt: came, updatedAt: now } },
    { returnDocument: 'after' },
  )
  if (first) {
    // The seat went back when the place was given up; the person sits there all the same.
    if (row.placeUntil) await seatAnyway(cms, { event: eventId, mode: row.mode }, ticketOf(row), now)
    cms.logger.info({ kind: 'check-in', registration: row._id.toHexString(), by })
    return { result: 'welcome', ...name, at: came }
  }
  const again = await registrations(cms).findOneAndUpdate({ _id: row._id, state: 'attended' }, { $min: { checkedInAt: came } }, { returnDocument: 'after' })
  if (again) return { result: 'already', ...name, ...(again.checkedInAt ? { at: again.checkedInAt } : {}) }
  return refuse(['cancelled', 'expired', 'confirmed'].includes(row.state) ? 'cancelled' : 'notConfirmed')
}
