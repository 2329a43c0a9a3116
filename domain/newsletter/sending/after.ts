import type { Payload } from 'payload'
import type { Outcome } from '#domain/mail/outcome.ts'
import type { StoredDelivery } from '#domain/mail/rows.ts'
import { isLastAttempt } from '#domain/mail/settling.ts'
import { arrived, hardBounce, softBounce } from '#domain/newsletter/bounced.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { areGivenUp, brake } from './brake.ts'
import type { Ready } from './letter-kind.ts'
import { halt } from './state.ts'

/** After so many failures in a row that are nobody's but ours a letter stops. */
const awayMost = 5
const refusedMost = 10

/** Counts on; gives how many that are in a row. */
async function count(cms: Payload, ready: Ready, what: 'away' | 'refused'): Promise<number> {
  const { _id } = ready
  ready.troubled = true
  const letter = await letters(cms).findOneAndUpdate({ _id }, { $inc: { [what]: 1 } }, { returnDocument: 'after', projection: { [what]: 1 } })
  return letter?.[what] ?? 0
}

/** No trouble of the letter's: the mailbox, or how its address is written. */
const ofAddress = ['mailbox', 'notAscii']

/** Refused for our sake, or so that nobody can tell for whose; each copy once, however often it is put off for a limit. */
const isRefused = (outcome: Outcome, attempts: number): boolean =>
  outcome.is === 'failed' ? !ofAddress.includes(outcome.reason) : outcome.is === 'deferred' && outcome.reason === 'limit' && attempts === 0

/** What an attempt means for its letter: one after the other that fails for no reader's sake stops it. Gives how many refusals are in a row. */
async function forLetter(cms: Payload, letter: Ready, { attempts }: StoredDelivery, outcome: Outcome, now: Date): Promise<number> {
  const { _id } = letter
  if (outcome.is === 'away') {
    const inRow = await count(cms, letter, 'away')
    if (outcome.reason === 'auth' || inRow >= awayMost) await halt(cms, _id, ['sending'], outcome.reason, now)
  } else if (isRefused(outcome, attempts)) {
    const inRow = await count(cms, letter, 'refused')
    if (inRow >= refusedMost) await halt(cms, _id, ['sending'], 'policy', now)
    return inRow
  } else if (outcome.is === 'sent' && letter.troubled) {
    letter.troubled = false
    await letters(cms).updateOne({ _id }, { $set: { away: 0, refused: 0 } })
  }
  return 0
}

/**
 * What an attempt means for its reader. A refusal for our sake (`policy`, `limit`) is not held against them, and neither is
 * one of unknown words that follows another: what is said to reader after reader is not said of them.
 */
async function forReader(cms: Payload, letter: Ready, { toKey, attempts, reason }: StoredDelivery, outcome: Outcome, inRow: number, now: Date) {
  if (outcome.is === 'sent') return letter.missing.delete(toKey) && arrived(cms, toKey, now)
  if (outcome.is === 'failed' && outcome.reason === 'mailbox') {
    await hardBounce(cms, toKey, now)
    await brake(cms, letter._id, now)
  }
  if (outcome.is === 'failed' && outcome.reason === 'refused' && inRow <= 1) await softBounce(cms, toKey, now)
  // "Not yet" is no answer: counted is what was given up, once for each letter, and not when a limit of ours was among the tries.
  if (outcome.is !== 'deferred' || outcome.reason === 'limit' || reason === 'limit' || !isLastAttempt(attempts, outcome.reason)) return
  if (!(await areGivenUp(cms, letter._id, now))) await softBounce(cms, toKey, now)
}

/** What follows from an attempt. Most succeed, and then nothing does: no write at all. */
export async function afterAttempt(cms: Payload, letter: Ready, row: StoredDelivery, outcome: Outcome, now: Date) {
  await forReader(cms, letter, row, outcome, await forLetter(cms, letter, row, outcome, now), now)
}
