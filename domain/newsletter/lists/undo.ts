import { ObjectId, type WithId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { noteConsent } from '#domain/newsletter/consent.ts'
import { forgetLetters } from '#domain/newsletter/erase.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { forgetTokensOf } from '#domain/newsletter/tokens.ts'
import { importedKey } from './enter.ts'
import { batchSize } from './limits.ts'
import { imports } from './rows.ts'

type Staff = NonNullable<PayloadRequest['user']>
export type Undone = { removed: number; kept: number }
type Reader = WithId<Pick<StoredSubscriber, 'emailKey' | 'locale' | 'status' | 'consent'>>

/** Letters that went, or may have gone: whoever got one knows of us, and it is theirs to leave. */
async function whoHasLetters(cms: Payload, emailKeys: readonly string[]): Promise<Set<string>> {
  const went = { toKey: { $in: [...emailKeys] }, status: { $in: ['claimed', 'sending', 'sent', 'unknown'] as ('sent' | 'unknown')[] } }
  const rows = await Promise.all([
    deliveries(cms).find({ ...went, kind: { $regex: '^newsletter\\.' } }, { projection: { toKey: 1 } }).toArray(),
    deliveries(cms, 'deliveries').find(went, { projection: { toKey: 1 } }).toArray(),
  ])
  return new Set(rows.flat().map(({ toKey }) => toKey))
}

/** As the import left them: whoever did something since, did it themselves. */
const untouched = ({ status, consent, emailKey }: Reader, importId: string) => status === 'pending' || (status === 'confirmed' && consent === importedKey(importId, emailKey))

async function remove(cms: Payload, { _id, emailKey, locale, status }: Reader, importId: string, now: Date): Promise<boolean> {
  const { deletedCount } = await subscribers(cms).deleteOne({ _id, importId, status })
  if (!deletedCount) return false
  await forgetTokensOf(cms, _id.toHexString())
  await forgetLetters(cms, emailKey, now)
  await noteConsent(cms, { key: `undone:${importId}:${_id.toHexString()}`, what: 'undone', emailKey, locale }, now)
  return true
}

/** Takes back what an import brought, but for people a letter has gone to and those who said something since. False: there is nothing to take back. */
export async function undoImport(cms: Payload, id: string, by: Staff, now = new Date()): Promise<Undone | false> {
  const claimed = ObjectId.isValid(id) && (await imports(cms).updateOne({ _id: new ObjectId(id), undoneAt: null }, { $set: { undoneAt: now, updatedAt: now } }))
  if (!claimed || !claimed.modifiedCount) return false
  const undone = { removed: 0, kept: 0 }
  const fields = { emailKey: 1, locale: 1, status: 1, consent: 1 }
  let after: ObjectId | undefined
  for (;;) {
    const rows: Reader[] = await subscribers(cms).find({ importId: id, ...(after ? { _id: { $gt: after } } : {}) }, { projection: fields, sort: { _id: 1 }, limit: batchSize }).toArray()
    if (!rows.length) break
    const reached = await whoHasLetters(cms, rows.map(({ emailKey }) => emailKey))
    for (const row of rows) {
      const gone = untouched(row, id) && !reached.has(row.emailKey) && (await remove(cms, row, id, now))
      undone[gone ? 'removed' : 'kept'] += 1
    }
    after = rows.at(-1)?._id
  }
  await takeTopicsBack(cms, id, now)
  await imports(cms).updateOne({ _id: new ObjectId(id) }, { $set: { ...undone, updatedAt: now } })
  await noteAct(cms, { act: 'importUndone', by, subject: id, count: undone.removed })
  return undone
}

/** Topics that it added to people who were subscribed already and have changed nothing since. */
const takeTopicsBack = (cms: Payload, importId: string, now: Date) =>
  subscribers(cms).updateMany(
    { 'gained.importId': importId, $expr: { $eq: ['$updatedAt', '$gained.at'] } },
    [{ $set: { topics: { $setDifference: ['$topics', '$gained.topics'] }, gained: null, updatedAt: now } }],
  )
