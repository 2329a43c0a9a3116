import type { Payload } from 'payload'
import { endedStates, waitingStates } from '#domain/mail/states.ts'
import { days, retention } from '#lib/retention.ts'
import { letterDeliveries } from './rows.ts'

const ended = { status: { $in: endedStates } }

const nobody = [{ $set: { to: '', toKey: '', subscriber: null, key: { $concat: ['forgotten:', { $toString: '$_id' }] } } }]

/**
 * Whom a letter went to is forgotten after a while, and at once for those who had themselves erased; what is left
 * counts. A letter that was left lying for as long goes to nobody any more.
 */
export async function forgetDeliveries(cms: Payload, now = new Date()) {
  const rows = letterDeliveries(cms)
  const old = { updatedAt: { $lt: new Date(now.getTime() - days(retention.deliveryDays)) } }
  await rows.updateMany({ ...old, status: { $in: waitingStates } }, { $set: { status: 'skipped', reason: 'tooOld' } })
  await rows.updateMany({ ...ended, subscriber: { $ne: null }, $or: [old, { reason: 'erased' }, { 'data.erased': true }] }, nobody)
}

/** The copies of somebody who is being erased: one that is just leaving is forgotten with the next sweep. */
export async function forgetErased(cms: Payload, toKey: string) {
  await letterDeliveries(cms).updateMany({ toKey, status: { $in: ['claimed', 'sending'] } }, { $set: { data: { erased: true } } })
  await letterDeliveries(cms).updateMany({ toKey, ...ended }, nobody)
}
