import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { writeToAdministrators } from '#domain/mail/administrators.ts'
import { letters, type StoredLetter } from '#domain/newsletter/letters.ts'
import type { LetterState, PauseReason } from '#domain/newsletter/letter-states.ts'
import { hours } from '#lib/retention.ts'

/**
 * After so long nobody begins or goes on by himself: a restored backup, or a machine that was off, must not write to
 * people about what is over, and not to the same people twice.
 */
const lateAfter = hours(2)
export const lateBefore = (now: Date) => new Date(now.getTime() - lateAfter)

export const pausedKind = 'newsletter.paused'

type Change = Partial<Omit<StoredLetter, '_id'>>

/** One conditional write: false when the letter was in none of the states `from` any more. */
export async function move(cms: Payload, _id: ObjectId, from: readonly LetterState[], to: Change, more: object = {}): Promise<boolean> {
  const { matchedCount } = await letters(cms).updateOne({ ...more, _id, state: { $in: [...from] } }, { $set: to })
  return matchedCount === 1
}

/** Tells administrators why a letter waits for them. */
export async function tell(cms: Payload, _id: ObjectId, reason: PauseReason, now: Date) {
  const id = _id.toHexString()
  await writeToAdministrators(cms, { key: `${pausedKind}:${id}:${now.getTime()}`, kind: pausedKind, subjectKind: 'letter', subjectId: id, data: { reason } })
}

/** Stops a letter. Administrators are told, unless somebody pressed the button. */
export async function halt(cms: Payload, _id: ObjectId, from: readonly LetterState[], reason: PauseReason, now: Date, more: object = {}): Promise<boolean> {
  if (!(await move(cms, _id, from, { state: 'paused', pausedFor: reason }, more))) return false
  if (reason !== 'person') await tell(cms, _id, reason, now)
  return true
}

/** What is forgotten when a letter goes on: whatever stopped it is looked at anew. */
export const afresh = (now: Date) => ({ pausedFor: null, away: 0, refused: 0, activeAt: now, finishedAt: null }) satisfies Change
