import { type Filter, ObjectId, type WithId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { withLease } from '#domain/lease.ts'
import { deliveries, type StoredDelivery } from '#domain/mail/rows.ts'
import { noteConsents } from '#domain/newsletter/consent.ts'
import { forgetLetters } from '#domain/newsletter/erase.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { forgetTokensOf } from '#domain/newsletter/tokens.ts'
import { batchSize } from './limits.ts'
import { imports } from './rows.ts'

type Staff = NonNullable<PayloadRequest['user']>
export type Undone = { removed: number; kept: number }
type Reader = WithId<Pick<StoredSubscriber, 'emailKey' | 'locale'>>

/** Which of these people have letters of the newsletter: `went`, those that left or may have left; `any`, also those that wait. */
async function withLetters(cms: Payload, rows: readonly Reader[]) {
  const theirs: Filter<StoredDelivery> = { toKey: { $in: rows.map(({ emailKey }) => emailKey) } }
  const found = (await Promise.all([
    deliveries(cms).find({ ...theirs, kind: { $regex: '^newsletter\\.' } }, { projection: { toKey: 1, status: 1 } }).toArray(),
    deliveries(cms, 'deliveries').find(theirs, { projection: { toKey: 1, status: 1 } }).toArray(),
  ])).flat()
  const went = found.filter(({ status }) => ['claimed', 'sending', 'sent', 'unknown'].includes(status))
  return { went: new Set(went.map(({ toKey }) => toKey)), any: new Set(found.map(({ toKey }) => toKey)) }
}

/** As the import left them: whoever confirmed, left or came back since did it themselves. */
const untouched = (importId: string): Filter<StoredSubscriber> => ({
  importId, $or: [{ status: 'pending' }, { status: 'confirmed', consent: { $regex: `^imported:${importId}:` } }],
})

async function removeSome(cms: Payload, rows: readonly Reader[], importId: string, now: Date): Promise<number> {
  const { went, any } = await withLetters(cms, rows)
  const free = rows.filter(({ emailKey }) => !went.has(emailKey))
  // First the line of the log: broken off here, the next try finds the row still there.
  await noteConsents(cms, free.map(({ _id, emailKey, locale }) => ({ key: `undone:${importId}:${_id.toHexString()}`, what: 'undone', emailKey, locale })), now)
  const { deletedCount } = await subscribers(cms).deleteMany({ ...untouched(importId), _id: { $in: free.map(({ _id }) => _id) } })
  for (const { _id, emailKey } of free) {
    if (!any.has(emailKey)) continue
    await forgetTokensOf(cms, _id.toHexString())
    await forgetLetters(cms, emailKey, now)
  }
  return deletedCount
}

async function removeAll(cms: Payload, importId: string, now: Date): Promise<void> {
  let after: ObjectId | undefined
  for (;;) {
    const rows: Reader[] = await subscribers(cms).find(
      { ...untouched(importId), ...(after ? { _id: { $gt: after } } : {}) },
      { projection: { emailKey: 1, locale: 1 }, sort: { _id: 1 }, limit: batchSize },
    ).toArray()
    if (!rows.length) return
    const removed = await removeSome(cms, rows, importId, now)
    await imports(cms).updateOne({ _id: new ObjectId(importId) }, { $inc: { removed }, $set: { updatedAt: now } })
    after = rows.at(-1)?._id
  }
}

/** Topics that it added to people who were subscribed already and have changed nothing since. */
const takeTopicsBack = (cms: Payload, importId: string, now: Date) =>
  subscribers(cms).updateMany(
    { 'gained.importId': importId, $expr: { $eq: ['$updatedAt', '$gained.at'] } },
    [{ $set: { topics: { $setDifference: ['$topics', '$gained.topics'] }, gained: null, updatedAt: now } }],
  )

/**
 * Takes back what an import brought, but for people a letter has gone to and those who said something since. Broken
 * off, it goes on when it is asked for again. False: there is nothing to take back, or an import is under way.
 */
export async function undoImport(cms: Payload, id: string, by: Staff, now = new Date()): Promise<Undone | false> {
  const _id = ObjectId.isValid(id) ? new ObjectId(id) : undefined
  if (!_id || !(await imports(cms).findOne({ _id, undoneAt: null }))) return false
  let undone: Undone | undefined
  const free = await withLease(cms, 'newsletter.import', 60, async () => {
    await removeAll(cms, id, now)
    await takeTopicsBack(cms, id, now)
    const kept = await subscribers(cms).countDocuments({ importId: id })
    const row = await imports(cms).findOneAndUpdate({ _id, undoneAt: null }, { $set: { undoneAt: now, kept, updatedAt: now } }, { returnDocument: 'after' })
    if (!row) return
    undone = { removed: row.removed ?? 0, kept }
    await noteAct(cms, { act: 'importUndone', by, subject: id, count: undone.removed })
  })
  return free && undone ? undone : false
}
