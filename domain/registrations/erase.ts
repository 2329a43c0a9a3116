import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { randomId } from '#lib/crypto.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { cancelLetters } from '#domain/mail/outbox.ts'
import { readEvent } from './event.ts'
import { giveBack } from './give-back.ts'
import { registrations } from './rows.ts'
import { live } from './states.ts'

/** The row without the person: what is left counts, and leads to nobody. Old links find nothing any more. */
const anonymous = (id: ObjectId, now: Date) => ({
  key: `erased:${id.toHexString()}`, publicId: randomId(), name: null, nameKey: null, email: null, emailKey: null, needs: null, owed: null, erasedAt: now, updatedAt: now,
})

/** Letters to the person: those not begun are not sent, and no row keeps the address. */
export async function forgetLetters(cms: Payload, id: string) {
  const subject = { subjectKind: 'registrations', subjectId: id }
  await cancelLetters(cms, subject, 'erased')
  await deliveries(cms).updateMany(subject, { $set: { to: '', toKey: '' } })
}

/** Takes the person out of a registration whose event is long over; the state stays for the counts. */
export async function anonymise(cms: Payload, id: ObjectId, now: Date) {
  await registrations(cms).updateOne({ _id: id, erasedAt: null }, { $set: anonymous(id, now), $inc: { linkVersion: 1 } })
  await forgetLetters(cms, id.toHexString())
}

/**
 * Forgets a person at once, because they asked: name, address, needs, letters. A place at a coming event goes to the
 * next; the row stays in the counts. Gives false when there is nothing to forget.
 */
export async function eraseRegistration(cms: Payload, id: string, now = new Date()): Promise<boolean> {
  if (!ObjectId.isValid(id)) return false
  const _id = new ObjectId(id)
  const state = { $cond: [{ $in: ['$state', live] }, 'cancelled', '$state'] }
  const changes = { ...anonymous(_id, now), linkVersion: { $add: ['$linkVersion', 1] }, state, stateAt: { $cond: [{ $in: ['$state', live] }, now, '$stateAt'] } }
  const before = await registrations(cms).findOneAndUpdate({ _id, erasedAt: null }, [{ $set: changes }], { returnDocument: 'before' })
  if (!before) return false
  await forgetLetters(cms, id)
  if (live.includes(before.state)) await giveBack(cms, await readEvent(cms, before.event.toHexString()), before, now)
  return true
}
