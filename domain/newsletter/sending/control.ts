import { setTimeout as sleep } from 'node:timers/promises'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { forgetAway } from '#domain/mail/relay.ts'
import { closePictures } from '#domain/newsletter/archive.ts'
import { readLetter } from '#domain/newsletter/letters.ts'
import { skipTheRest } from './finish.ts'
import { atOnce } from './readers.ts'
import { type LetterDelivery, letterDeliveries } from './rows.ts'
import { afresh, halt, move } from './state.ts'

// Each gives whether it did anything: false when the letter is in another state by now.

/** How long a letter that a mail server has in its hands is waited for (ms). */
const patience = 10_000

/** Waits until no copy of the letter is under way any more. */
async function quiet(cms: Payload, letter: ObjectId) {
  const end = Date.now() + patience
  const busy = { letter, status: { $in: ['claimed', 'sending'] as LetterDelivery['status'][] }, leaseUntil: { $gt: new Date() } }
  while (Date.now() < end && (await letterDeliveries(cms).findOne(busy, { projection: { _id: 1 } }))) await sleep(50)
}

const idOf = (id: string) => (ObjectId.isValid(id) ? new ObjectId(id) : new ObjectId())

/** Nothing leaves any more once this has returned, but for a letter that a slow mail server has in its hands. */
export async function pause(cms: Payload, id: string, now = new Date()): Promise<boolean> {
  if (!(await halt(cms, idOf(id), ['preparing', 'sending'], 'person', now))) return false
  await quiet(cms, idOf(id))
  return true
}

/** Pauses in which a person decides whether what mail servers say is believed. */
const decided = ['mailboxes', 'policy']

/** Goes on with a paused letter. One that was not complete goes through all checks again. */
export async function resume(cms: Payload, id: string, now = new Date()): Promise<boolean> {
  const letter = await readLetter(cms, id)
  if (letter?.state !== 'paused') return false
  const to = letter.preparedAt ? { state: 'sending' as const } : { state: 'scheduled' as const, scheduledAt: now, scheduledLocal: null }
  await forgetAway(cms)
  const watched = decided.includes(letter.pausedFor ?? '') ? { watchedFrom: now } : {}
  return move(cms, letter._id, ['paused'], { ...afresh(now), ...watched, ...to })
}

/** Ends a letter for good: whoever has not got it does not get it. */
export async function cancel(cms: Payload, id: string, now = new Date()): Promise<boolean> {
  const letter = idOf(id)
  if (!(await move(cms, letter, ['preparing', 'sending', 'paused'], { state: 'cancelled', pausedFor: null, finishedAt: now }))) return false
  await skipTheRest(cms, letter, now)
  await quiet(cms, letter)
  // What was put back meanwhile.
  await skipTheRest(cms, letter, now)
  // Nobody got it, and it stays as it is.
  if (!(await readLetter(cms, id))?.startedAt) await closePictures({ payload: cms }, id)
  return true
}

/** Puts copies back into their place, and the letter on its way again if it was done. */
async function again(cms: Payload, id: string, which: object, now: Date): Promise<boolean> {
  const letter = await readLetter(cms, id)
  if (!letter || !['sending', 'paused', 'done', 'doneWithFailures'].includes(letter.state)) return false
  const { modifiedCount } = await letterDeliveries(cms).updateMany(
    { ...which, letter: letter._id, to: { $ne: '' } },
    { $set: { status: 'queued', attempts: 0, nextAt: atOnce, claim: null, leaseUntil: null, reason: null, reply: null, updatedAt: now } },
  )
  if (modifiedCount) await move(cms, letter._id, ['done', 'doneWithFailures'], { state: 'sending', ...afresh(now) })
  return modifiedCount > 0
}

/** Tries those once more who could not be reached, addresses that do not exist excepted. */
export const retryFailed = (cms: Payload, id: string, now = new Date()): Promise<boolean> =>
  again(cms, id, { status: 'failed', reason: { $ne: 'mailbox' } }, now)

/** Sends again where nobody knows whether it arrived: some may get it twice. Only on a person's wish. */
export const sendUnknown = (cms: Payload, id: string, now = new Date()): Promise<boolean> => again(cms, id, { status: 'unknown' }, now)
