import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { days, retention } from '#lib/retention.ts'
import { consentEvents, subscribers, tokens } from './rows.ts'
import type { ConsentAct } from './states.ts'

/** After these a person wants nothing of us: from then on the years of the record are counted. */
const lastWords: readonly ConsentAct[] = ['withdrawn', 'erased', 'disowned', 'requested', 'invited', 'corrected', 'undone']

/** Forgets what has had its time: addresses nobody confirmed, addresses of those who left, old links, old records. */
export async function forgetReaders(cms: Payload, now = new Date()) {
  const ago = (count: number) => new Date(now.getTime() - days(count))
  const stale = await subscribers(cms).find({ status: 'pending', statusAt: { $lt: ago(retention.pendingDays) } }, { projection: { _id: 1, statusAt: 1 } }).toArray()
  for (const { _id, statusAt } of stale) {
    const { deletedCount } = await subscribers(cms).deleteOne({ _id, status: 'pending', statusAt })
    // What is left of their links says "expired, subscribe again", and who they were for is known to nobody.
    if (deletedCount) await tokens(cms).updateMany({ subjectKind: 'subscribers', subjectId: _id.toHexString() }, { $set: { subjectId: new ObjectId().toHexString(), topics: [] } })
  }
  await subscribers(cms).updateMany(
    { status: 'unsubscribed', statusAt: { $lt: ago(retention.leftDays) }, updatedAt: { $lt: ago(retention.pendingDays) }, email: { $type: 'string' } },
    { $set: { email: null, topics: [] } },
  )
  const old = ago(retention.tokenDays)
  await tokens(cms).deleteMany({ $or: [{ usedAt: { $lt: old } }, { expiresAt: { $lt: old } }] })
  await forgetRecords(cms, now)
}

/** Records of consent whose person took it back years ago, and said nothing since. */
async function forgetRecords(cms: Payload, now: Date) {
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - retention.consentYears)
  const done = consentEvents(cms).aggregate<{ _id: string }>([
    { $sort: { at: 1, _id: 1 } },
    { $group: { _id: '$person', what: { $last: '$what' }, at: { $last: '$at' } } },
    { $match: { at: { $lt: before }, what: { $in: [...lastWords] } } },
  ])
  for await (const { _id: person } of done) await consentEvents(cms).deleteMany({ person })
}
