import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { letters } from '#domain/newsletter/letters.ts'
import { type LetterDelivery, letterDeliveries } from './rows.ts'
import { halt } from './state.ts'

/** So many mailboxes in a row that are said not to exist, or this share of all answers once there are so many, are no chance. */
const inRow = 10
const share = 0.2

const isGone = ({ status, reason, bounced }: Pick<LetterDelivery, 'status' | 'reason' | 'bounced'>): boolean =>
  bounced === 'hard' || (status === 'failed' && reason === 'mailbox')

/**
 * Looks after a letter of which a mailbox was said not to exist, in the conversation or in a report. When that is said of
 * too many, the mail server is more likely at fault than so many readers: the letter stops and says why, and a person
 * decides. What a person has resumed is counted anew from there.
 */
export async function brake(cms: Payload, _id: ObjectId, now: Date): Promise<boolean> {
  const letter = await letters(cms).findOne({ _id, state: 'sending' }, { projection: { watchedFrom: 1 } })
  if (!letter) return false
  const answered = await letterDeliveries(cms).find(
    { letter: _id, status: { $in: ['sent', 'failed'] }, ...(letter.watchedFrom ? { updatedAt: { $gt: letter.watchedFrom } } : {}) },
    { projection: { status: 1, reason: 1, bounced: 1 }, sort: { updatedAt: -1 } },
  ).toArray()
  const gone = answered.filter(isGone).length
  const tooMany = gone >= inRow && (gone > answered.length * share || answered.slice(0, inRow).every(isGone))
  return tooMany && halt(cms, _id, ['sending'], 'mailboxes', now)
}
