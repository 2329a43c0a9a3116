import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { opened } from '#lib/opened.ts'
import { hours } from '#lib/retention.ts'
import { readEvent } from './event.ts'
import { registrations, type StoredRegistration } from './rows.ts'
import { readShortCode, readToken } from './token.ts'

export type CheckIn = {
  result: 'welcome' | 'already' | 'otherEvent' | 'cancelled' | 'unknown' | 'notConfirmed'
  name?: string
  /** When the person came in. */
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

/** Lets a person in. May be repeated, from several phones, in any order: the earliest time stays. */
export async function checkIn(cms: Payload, { eventId, code, at, by }: DoorVisit, now = new Date()): Promise<CheckIn> {
  if (!ObjectId.isValid(eventId)) return { result: 'unknown' }
  const row = await find(cms, new ObjectId(eventId), code)
  if (!row) return { result: 'unknown' }
  if (row.event.toHexString() !== eventId) return { result: 'otherEvent' }
  const event = await readEvent(cms, eventId)
  const known = opened(row.name, 'registrations.name', row._id)
  const name = known ? { name: known } : {}
  if (!event || event.eventStatus === 'cancelled' || row.state === 'cancelled' || row.state === 'expired') return { result: 'cancelled', ...name }
  const came = believable(at, event.startUtc, now)
  const first = await registrations(cms).findOneAndUpdate(
    { _id: row._id, state: { $in: ['confirmed', 'noShow'] } },
    { $set: { state: 'attended', stateAt: now, checkedInAt: came, updatedAt: now } },
    { returnDocument: 'after' },
  )
  if (first) {
    cms.logger.info({ kind: 'check-in', registration: row._id.toHexString(), by })
    return { result: 'welcome', ...name, at: came }
  }
  const again = await registrations(cms).findOneAndUpdate({ _id: row._id, state: 'attended' }, { $min: { checkedInAt: came } }, { returnDocument: 'after' })
  if (again) return { result: 'already', ...name, ...(again.checkedInAt ? { at: again.checkedInAt } : {}) }
  return { result: row.state === 'confirmed' ? 'cancelled' : 'notConfirmed', ...name }
}
