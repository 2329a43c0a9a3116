import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { days, hours, retention } from '#lib/retention.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { anonymise, forgetLetters } from './erase.ts'
import { readEvent, type RegistrationEvent } from './event.ts'
import { giveBack } from './give-back.ts'
import { registrations } from './rows.ts'
import type { RegistrationState } from './states.ts'

/** Forgets what its time is over for; see lib/retention.ts. Repeats harmlessly. */
export async function forget(cms: Payload, now = new Date()) {
  await forgetUnconfirmed(cms, now)
  const events: ObjectId[] = await registrations(cms).distinct('event', { erasedAt: null })
  for (const id of events) await forgetGuests(cms, id, await readEvent(cms, id.toHexString()), now)
  await forgetAddresses(cms, now)
}

/** Whoever never pressed the button was perhaps entered by somebody else. */
async function forgetUnconfirmed(cms: Payload, now: Date) {
  const before = new Date(now.getTime() - hours(retention.unconfirmedHours))
  const states: RegistrationState[] = ['held', 'waitUnconfirmed', 'expired']
  const unconfirmed = { state: { $in: states }, confirmedAt: null, consentAt: { $lt: before }, erasedAt: null }
  for await (const { _id, event } of registrations(cms).find(unconfirmed)) {
    const row = await registrations(cms).findOneAndDelete({ ...unconfirmed, _id })
    if (!row) continue
    await forgetLetters(cms, _id.toHexString())
    await giveBack(cms, await readEvent(cms, event.toHexString()), row, now)
  }
}

/** After an event: first what people need, then who they are. The states stay, for the counts. */
async function forgetGuests(cms: Payload, id: ObjectId, event: RegistrationEvent | null, now: Date) {
  const ended = event ? Date.parse(event.endUtc ?? event.startUtc ?? '') : 0
  if (Number.isNaN(ended)) return
  const over = (count: number) => ended + days(count) < now.getTime()
  if (event && over(1)) await noteAbsent(cms, id, now)
  if (over(retention.needsDays)) await registrations(cms).updateMany({ event: id, needs: { $type: 'string' } }, { $set: { needs: null } })
  if (!over(event?.retentionDays ?? retention.eventDays)) return
  for await (const { _id } of registrations(cms).find({ event: id, erasedAt: null }, { projection: { _id: 1 } })) await anonymise(cms, _id, now)
}

/** Letters that are done keep what kind they were and when, not to whom. */
async function forgetAddresses(cms: Payload, now: Date) {
  const before = new Date(now.getTime() - days(retention.letterDays))
  await deliveries(cms).updateMany(
    { status: { $in: ['sent', 'skipped', 'failed', 'unknown'] }, updatedAt: { $lt: before }, to: { $ne: '' } },
    { $set: { to: '', toKey: '' } },
  )
}

/** Who was expected and did not come: known only where people were checked in at all. */
async function noteAbsent(cms: Payload, id: ObjectId, now: Date) {
  if (!(await registrations(cms).findOne({ event: id, state: 'attended' }, { projection: { _id: 1 } }))) return
  await registrations(cms).updateMany({ event: id, state: 'confirmed' }, { $set: { state: 'noShow', stateAt: now, updatedAt: now } })
}
