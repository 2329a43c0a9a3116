import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { days, retention } from '#lib/retention.ts'
import { consentHistory } from './consent.ts'
import { leave } from './manage.ts'
import { subscribers } from './rows.ts'
import type { ConsentAct } from './states.ts'
import { liftSuppression, suppress, suppressionOf } from './suppressions.ts'

/** This many letters in a row that did not arrive, over at least so many days, end a subscription. */
const softMost = 5
const softDays = 14

/** There is no such mailbox: nobody is written to there, until its owner asks again or the office lifts it. */
export async function hardBounce(cms: Payload, emailKey: string, now = new Date()) {
  await suppress(cms, emailKey, 'hard-bounce', now)
  await subscribers(cms).updateOne(
    { emailKey, status: { $in: ['pending', 'confirmed'] } },
    { $set: { status: 'bounced', statusAt: now, updatedAt: now } },
  )
}

/**
 * A letter did not arrive, and another may. Counted once for each letter; a letter that arrived, and did not come back
 * for some days, starts the count anew.
 */
export async function softBounce(cms: Payload, emailKey: string, now = new Date()) {
  const arrivedBefore = new Date(now.getTime() - days(retention.arrivedDays))
  const arrived = { $and: [{ $ne: [{ $ifNull: ['$arrivedAt', null] }, null] }, { $lt: ['$arrivedAt', arrivedBefore] }] }
  const anew = { $or: [arrived, { $not: [{ $gt: ['$softBounces', 0] }] }] }
  await subscribers(cms).updateOne({ emailKey }, [{ $set: {
    softBounces: { $cond: [anew, 1, { $add: ['$softBounces', 1] }] },
    softSince: { $cond: [anew, now, { $ifNull: ['$softSince', now] }] },
    arrivedAt: null,
    updatedAt: now,
  } }])
  await subscribers(cms).updateOne(
    { emailKey, status: 'confirmed', softBounces: { $gte: softMost }, softSince: { $lte: new Date(now.getTime() - days(softDays)) } },
    { $set: { status: 'bounced', statusAt: now, updatedAt: now } },
  )
}

/** A mail server took a letter. Noted only where others had not arrived: it may still come back. */
export async function arrived(cms: Payload, emailKey: string, now = new Date()) {
  await subscribers(cms).updateOne({ emailKey, softBounces: { $gt: 0 }, arrivedAt: null }, { $set: { arrivedAt: now } })
}

/** Whose letters arrive again for some days has no bounces. */
export async function forgetSoftBounces(cms: Payload, now = new Date()) {
  await subscribers(cms).updateMany(
    { softBounces: { $gt: 0 }, arrivedAt: { $lt: new Date(now.getTime() - days(retention.arrivedDays)) } },
    { $set: { softBounces: 0, softSince: null, arrivedAt: null } },
  )
}

/** Somebody called our letter spam: they have left, and no form or import brings them back. */
export async function complaint(cms: Payload, emailKey: string, now = new Date()) {
  await suppress(cms, emailKey, 'complaint', now)
  const row = await subscribers(cms).findOne({ emailKey })
  if (row) await leave(cms, row, now)
}

const given: readonly ConsentAct[] = ['confirmed', 'event-registered', 'imported', 'resumed']
const taken: readonly ConsentAct[] = ['withdrawn', 'disowned', 'corrected', 'undone', 'erased']

/** Whether the last word of a person on the matter was yes. */
async function consentStands(cms: Payload, emailKey: string): Promise<boolean> {
  const last = (await consentHistory(cms, emailKey)).findLast(({ what }) => given.includes(what) || taken.includes(what))
  return last !== undefined && given.includes(last.what)
}

/** The office knows that an address works again. False when it did not bounce, or its owner's consent does not stand. */
export async function unbounce(cms: Payload, id: string, now = new Date()): Promise<boolean> {
  const row = ObjectId.isValid(id) ? await subscribers(cms).findOne({ _id: new ObjectId(id), status: 'bounced' }) : null
  if (!row?.email || !(await consentStands(cms, row.emailKey))) return false
  await liftSuppression(cms, row.emailKey, ['hard-bounce'])
  if (await suppressionOf(cms, row.emailKey)) return false
  const { modifiedCount } = await subscribers(cms).updateOne(
    { _id: row._id, status: 'bounced' },
    { $set: { status: 'confirmed', statusAt: now, softBounces: 0, softSince: null, arrivedAt: null, updatedAt: now } },
  )
  return modifiedCount === 1
}
