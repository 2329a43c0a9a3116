import { type AnyBulkWriteOperation, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { randomId, seal } from '#lib/crypto.ts'
import { isDuplicate } from '#domain/native.ts'
import { noteConsents, personOf } from '#domain/newsletter/consent.ts'
import { invite } from '#domain/newsletter/invite.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { type Counts, countsOf } from './counts.ts'
import type { Entry } from './entry.ts'
import type { Verdict } from './judge.ts'

type Taken = { is: 'add' | 'invite' | 'gain' | 'there'; entry: Entry }

/** The line of the consent log that an import writes for a person. */
export const importedKey = (importId: string, emailKey: string) => `imported:${importId}:${personOf(emailKey)}`

function newRow({ is, entry }: Taken, importId: string, now: Date): Omit<StoredSubscriber, 'emailKey'> {
  const { address, emailKey, locale, topics } = entry
  const _id = new ObjectId()
  return {
    _id, email: seal(address, 'subscribers.email', _id), locale, topics, source: 'import', importId,
    ...(is === 'add' ? { status: 'confirmed', consent: importedKey(importId, emailKey) } : { status: 'pending', consent: null }),
    statusAt: now, softBounces: 0, publicId: randomId(), linkVersion: 1, createdAt: now, updatedAt: now,
  }
}

/** Adds topics to somebody who is subscribed and chose some; remembers which, so that they can be taken back. */
const gain = ({ entry: { emailKey, topics } }: Taken, importId: string, now: Date): AnyBulkWriteOperation<StoredSubscriber> => ({
  updateOne: {
    filter: { emailKey, status: 'confirmed', 'topics.0': { $exists: true }, topics: { $not: { $all: topics } } },
    update: [
      { $set: { gained: { importId, topics: { $setDifference: [topics, '$topics'] }, at: now } } },
      { $set: { topics: { $setUnion: ['$topics', topics] }, updatedAt: now } },
    ],
  },
})

async function write(cms: Payload, operations: AnyBulkWriteOperation<StoredSubscriber>[]) {
  if (!operations.length) return
  try {
    await subscribers(cms).bulkWrite(operations, { ordered: false })
  } catch (error) {
    // Somebody signed up in the same moment: the row is there, and theirs.
    if (!isDuplicate(error)) throw error
  }
}

/**
 * Writes a batch. May be broken off anywhere and done again: rows are known by the import they came with, lines of the
 * log and letters by their keys.
 */
export async function enter(cms: Payload, verdicts: readonly Verdict[], importId: string, now: Date): Promise<Counts> {
  const taken = verdicts.filter((verdict): verdict is Taken => verdict.is !== 'refuse')
  const fresh = taken.filter(({ is }) => is === 'add' || is === 'invite')
  await write(cms, [
    ...fresh.map((one) => ({
      updateOne: { filter: { emailKey: one.entry.emailKey }, update: { $setOnInsert: newRow(one, importId, now) }, upsert: true },
    })),
    ...taken.filter(({ is }) => is === 'gain').map((one) => gain(one, importId, now)),
  ])
  const ours = await subscribers(cms).find({ importId, emailKey: { $in: fresh.map(({ entry }) => entry.emailKey) } }, { projection: { emailKey: 1 } }).toArray()
  const ids = new Map(ours.map(({ emailKey, _id }) => [emailKey, _id.toHexString()]))
  const consented = taken.filter(({ is, entry }) => is === 'gain' || (is === 'add' && ids.has(entry.emailKey)))
  await noteConsents(cms, consented.map(({ entry: { emailKey, locale, given } }) => ({ key: importedKey(importId, emailKey), what: 'imported', emailKey, locale, given })), now)
  const asked = fresh.flatMap(({ is, entry }) => {
    const id = ids.get(entry.emailKey)
    return is === 'invite' && id ? [{ id, address: entry.address, emailKey: entry.emailKey, locale: entry.locale }] : []
  })
  await invite(cms, asked, importId, { now })
  // Who came in by another door meanwhile was there already.
  return countsOf(verdicts.map((verdict) => (verdict.is !== 'refuse' && fresh.includes(verdict) && !ids.has(verdict.entry.emailKey) ? { ...verdict, is: 'there' } : verdict)))
}
