import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { openStates, waitingStates } from '#domain/mail/states.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { days } from '#lib/retention.ts'
import { progressOf } from './progress.ts'
import { letterDeliveries } from './rows.ts'
import { move } from './state.ts'

const openRows = (cms: Payload, letter: ObjectId) => letterDeliveries(cms).countDocuments({ letter, status: { $in: openStates } })

/** Keeps the figures with the letter: they outlive the rows of its readers. */
async function keepCounts(cms: Payload, _id: ObjectId): Promise<{ failed: number; unknown: number }> {
  const letter = await letters(cms).findOne({ _id }, { projection: { body: 0, frozen: 0, plainText: 0 } })
  if (!letter) return { failed: 0, unknown: 0 }
  const { total, sent, failed, unknown, skipped } = await progressOf(cms, letter)
  await letters(cms).updateOne({ _id }, { $set: { counts: { total, sent, failed, unknown, skipped } } })
  return { failed, unknown }
}

/** Whoever has not got a cancelled letter does not get it. */
export async function skipTheRest(cms: Payload, letter: ObjectId, now: Date) {
  const { modifiedCount } = await letterDeliveries(cms).updateMany(
    { letter, status: { $in: waitingStates } }, { $set: { status: 'skipped', reason: 'cancelled', claim: null, updatedAt: now } },
  )
  if (modifiedCount) await keepCounts(cms, letter)
}

/** Letters of which every copy has come to an end are done; rows that a crash left to a cancelled letter end, too. */
export async function finishLetters(cms: Payload, now = new Date()): Promise<void> {
  const sending = { state: 'sending', preparedAt: { $ne: null } } as const
  const cancelled = { state: 'cancelled', finishedAt: { $gt: new Date(now.getTime() - days(1)) } } as const
  const found = await letters(cms).find({ $or: [sending, cancelled] }, { projection: { state: 1 } }).toArray()
  for (const { _id } of found.filter(({ state }) => state === 'sending')) {
    if (await openRows(cms, _id)) continue
    const { failed, unknown } = await keepCounts(cms, _id)
    if (!(await move(cms, _id, ['sending'], { state: failed || unknown ? 'doneWithFailures' : 'done', finishedAt: now }))) continue
    // Somebody pressed "try again" just then.
    if (await openRows(cms, _id)) await move(cms, _id, ['done', 'doneWithFailures'], { state: 'sending', finishedAt: null, activeAt: now })
  }
  for (const { _id } of found.filter(({ state }) => state === 'cancelled')) await skipTheRest(cms, _id, now)
}
