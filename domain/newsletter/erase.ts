import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { deliveries } from '#domain/mail/rows.ts'
import { endedStates, waitingStates } from '#domain/mail/states.ts'
import { forgetErased } from '#domain/newsletter/sending/forget.ts'
import { noteConsent } from './consent.ts'
import { subscribers } from './rows.ts'
import { suppress } from './suppressions.ts'
import { forgetTokensOf } from './tokens.ts'

/**
 * Forgets a reader: the row, their links, what is left of letters to them. The consent log keeps dates under a keyed
 * hash. With `never` the address is not written to again, and no form or import revives it. False: there is nobody.
 */
export async function eraseSubscriber(cms: Payload, id: string, { never = false }: { never?: boolean } = {}, now = new Date()): Promise<boolean> {
  if (!ObjectId.isValid(id)) return false
  const row = await subscribers(cms).findOne({ _id: new ObjectId(id) })
  if (!row) return false
  if (never) await suppress(cms, row.emailKey, 'never', now)
  await noteConsent(cms, { key: `erased:${id}`, what: 'erased', emailKey: row.emailKey, locale: row.locale }, now)
  await forgetTokensOf(cms, id)
  await forgetLetters(cms, row.emailKey, now)
  const { deletedCount } = await subscribers(cms).deleteOne({ _id: row._id })
  return deletedCount === 1
}

/** Letters of the newsletter to this address: none is begun any more, and none remembers it. One that is just leaving is forgotten with the other old ones. */
export async function forgetLetters(cms: Payload, toKey: string, now: Date) {
  const none = { to: '', toKey: '', updatedAt: now }
  const ours = { toKey, kind: { $regex: '^newsletter\\.' } }
  await deliveries(cms).updateMany({ ...ours, status: { $in: waitingStates } }, { $set: { ...none, status: 'skipped', reason: 'erased' } })
  await deliveries(cms).updateMany({ ...ours, status: { $in: endedStates } }, { $set: none })
  await deliveries(cms, 'deliveries').updateMany({ toKey, status: { $in: waitingStates } }, { $set: { status: 'skipped', reason: 'erased', updatedAt: now } })
  await forgetErased(cms, toKey)
}
