import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { Outcome } from '#domain/mail/outcome.ts'
import type { StoredDelivery } from '#domain/mail/rows.ts'
import { arrived, hardBounce, softBounce } from '#domain/newsletter/bounced.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { halt } from './state.ts'

/** After so many failures in a row that are nobody's but ours a letter stops. */
const awayMost = 5
const refusedMost = 10

/** What an attempt means for its reader. A refusal for our sake (`policy`) is not held against them. */
async function forReader(cms: Payload, { toKey, attempts }: StoredDelivery, outcome: Outcome, now: Date) {
  if (outcome.is === 'sent') return arrived(cms, toKey, now)
  if (outcome.is === 'failed' && outcome.reason === 'mailbox') return hardBounce(cms, toKey, now)
  const isSoft = outcome.is === 'deferred' || (outcome.is === 'failed' && outcome.reason === 'refused')
  // Once for each letter: a server that is full for a day has not refused five letters.
  if (isSoft && attempts === 0) return softBounce(cms, toKey, now)
}

/** Counts on, and stops the letter when it is enough. */
async function count(cms: Payload, _id: ObjectId, what: 'away' | 'refused'): Promise<number> {
  const letter = await letters(cms).findOneAndUpdate({ _id }, { $inc: { [what]: 1 } }, { returnDocument: 'after', projection: { [what]: 1 } })
  return letter?.[what] ?? 0
}

/** What an attempt means for its letter: one after the other that fails for no reader's sake stops it. */
async function forLetter(cms: Payload, _id: ObjectId, outcome: Outcome, now: Date) {
  if (outcome.is === 'away') {
    const inRow = await count(cms, _id, 'away')
    if (outcome.reason === 'auth' || inRow >= awayMost) await halt(cms, _id, ['sending'], outcome.reason, now)
  } else if (outcome.is === 'failed' && outcome.reason === 'policy') {
    if ((await count(cms, _id, 'refused')) >= refusedMost) await halt(cms, _id, ['sending'], 'policy', now)
  } else if (outcome.is === 'sent') {
    await letters(cms).updateOne({ _id, $or: [{ away: { $gt: 0 } }, { refused: { $gt: 0 } }] }, { $set: { away: 0, refused: 0 } })
  }
}

export async function afterAttempt(cms: Payload, row: StoredDelivery, outcome: Outcome, now: Date) {
  await Promise.all([forReader(cms, row, outcome, now), forLetter(cms, new ObjectId(row.subjectId), outcome, now)])
}
