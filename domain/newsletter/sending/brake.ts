import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { mostPutOff } from '#domain/mail/settling.ts'
import { openStates } from '#domain/mail/states.ts'
import { letters } from '#domain/newsletter/letters.ts'
import type { PauseReason } from '#domain/newsletter/letter-states.ts'
import { type LetterDelivery, letterDeliveries } from './rows.ts'
import { halt, move, tell } from './state.ts'

/** So many failures are no chance when they are this share of all answers, or half of those to copies that left one after the other. */
const many = 10
const share = 0.2
const half = 2 * many - 1

type Copy = Pick<LetterDelivery, 'status' | 'reason' | 'bounced' | 'sentAt' | 'updatedAt'>

const isGone = ({ status, reason, bounced }: Copy): boolean => bounced === 'hard' || (status === 'failed' && reason === 'mailbox')
const isBack = (copy: Copy): boolean => isGone(copy) || copy.bounced === 'soft' || copy.bounced === 'policy'

/** When the mail server answered: what is reported later changes no copy's place among the others. */
const answeredAt = ({ sentAt, updatedAt }: Copy): Date => sentAt ?? updatedAt

const isMuch = (count: number, all: number): boolean => count >= many && count > all * share

/** Reports tell of failures alone: only beside the copies that did not come back they show whether they are many. */
function areTooMany(copies: readonly Copy[], failed: (copy: Copy) => boolean): boolean {
  const places = copies.flatMap((copy, place) => (failed(copy) ? [place] : []))
  return isMuch(places.length, copies.length) || places.some((place, nth) => nth >= many - 1 && place - (places[nth - many + 1] ?? 0) < half)
}

/** The letter waits for a person, one that is out as well; what was stopped for good stays so. Administrators are told once. */
async function stop(cms: Payload, _id: ObjectId, reason: PauseReason, now: Date) {
  if (await halt(cms, _id, ['sending', 'done', 'doneWithFailures'], reason, now)) return
  if (await halt(cms, _id, ['paused'], reason, now, { pausedFor: 'person' })) return
  if (await move(cms, _id, ['cancelled'], { pausedFor: reason }, { pausedFor: null })) await tell(cms, _id, reason, now)
}

/**
 * Looks after a letter of which copies failed, in the conversation or in reports. When a mailbox is said not to exist too
 * often, or too much comes back, the mail server is more likely at fault than so many readers: the letter stops and says
 * why, and a person decides. Gives of which copies a report is believed: of none as long as nobody has decided, and of
 * none that had left before somebody did.
 */
export async function brake(cms: Payload, _id: ObjectId, now: Date): Promise<(copy: Copy) => boolean> {
  const letter = await letters(cms).findOne({ _id }, { projection: { watchedFrom: 1 } })
  if (!letter) return () => true
  const isWatched = (copy: Copy) => !letter.watchedFrom || answeredAt(copy) > letter.watchedFrom
  const copies = (await letterDeliveries(cms).find(
    { letter: _id, status: { $in: ['sent', 'failed'] } }, { projection: { status: 1, reason: 1, bounced: 1, sentAt: 1, updatedAt: 1 } },
  ).toArray()).filter(isWatched).sort((one, other) => answeredAt(one).getTime() - answeredAt(other).getTime())
  const reason = areTooMany(copies, isGone) ? 'mailboxes' : areTooMany(copies, isBack) ? 'policy' : undefined
  if (!reason) return isWatched
  await stop(cms, _id, reason, now)
  return () => false
}

/**
 * A copy was put off until it was given up. Whether too many were, or are about to be: then no reader is at fault, and the
 * letter stops. That they follow one another says nothing here, for they are tried together.
 */
export async function areGivenUp(cms: Payload, _id: ObjectId, now: Date): Promise<boolean> {
  const count = (which: object) => letterDeliveries(cms).countDocuments({ letter: _id, ...which })
  const [lost, all] = await Promise.all([
    count({ $or: [{ status: 'failed', reason: 'gaveUp' }, { status: { $in: openStates }, attempts: { $gte: mostPutOff } }] }),
    count({ attempts: { $gt: 0 } }),
  ])
  if (!isMuch(lost, all)) return false
  await halt(cms, _id, ['sending'], 'policy', now)
  return true
}
