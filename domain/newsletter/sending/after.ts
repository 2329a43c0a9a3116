import type { Payload } from 'payload'
import type { Outcome } from '#domain/mail/outcome.ts'
import type { StoredDelivery } from '#domain/mail/rows.ts'
import { isLastAttempt } from '#domain/mail/settling.ts'
import { arrived, hardBounce, softBounce } from '#domain/newsletter/bounced.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { brake } from './brake.ts'
import type { Ready } from './letter-kind.ts'
import { halt } from './state.ts'

/** After so many failures in a row that are nobody's but ours a letter stops. */
const awayMost = 5
const refusedMost = 10

/** What an attempt means for its reader. A refusal for our sake (`policy`) is not held against them. */
async function forReader(cms: Payload, letter: Ready, { toKey, attempts }: StoredDelivery, outcome: Outcome, now: Date) {
  if (outcome.is === 'sent') return letter.missing.delete(toKey) && arrived(cms, toKey, now)
  if (outcome.is === 'failed' && outcome.reason === 'mailbox') {
    await hardBounce(cms, toKey, now)
    return brake(cms, letter._id, now)
  }
  // "Not yet" is no answer: counted is what was given up, once for each letter.
  const isSoft = outcome.is === 'deferred' ? isLastAttempt(attempts) : outcome.is === 'failed' && outcome.reason === 'refused'
  if (isSoft) return softBounce(cms, toKey, now)
}

/** Counts on, and stops the letter when it is enough. */
async function count(cms: Payload, ready: Ready, what: 'away' | 'refused'): Promise<number> {
  const { _id } = ready
  ready.troubled = true
  const letter = await letters(cms).findOneAndUpdate({ _id }, { $inc: { [what]: 1 } }, { returnDocument: 'after', projection: { [what]: 1 } })
  return letter?.[what] ?? 0
}

/** What an attempt means for its letter: one after the other that fails for no reader's sake stops it. */
async function forLetter(cms: Payload, letter: Ready, outcome: Outcome, now: Date) {
  const { _id } = letter
  if (outcome.is === 'away') {
    const inRow = await count(cms, letter, 'away')
    if (outcome.reason === 'auth' || inRow >= awayMost) await halt(cms, _id, ['sending'], outcome.reason, now)
  } else if (outcome.is === 'failed' && outcome.reason === 'policy') {
    if ((await count(cms, letter, 'refused')) >= refusedMost) await halt(cms, _id, ['sending'], 'policy', now)
  } else if (outcome.is === 'sent' && letter.troubled) {
    letter.troubled = false
    await letters(cms).updateOne({ _id }, { $set: { away: 0, refused: 0 } })
  }
}

/** What follows from an attempt. Most succeed, and then nothing does: no write at all. */
export async function afterAttempt(cms: Payload, letter: Ready, row: StoredDelivery, outcome: Outcome, now: Date) {
  await Promise.all([forReader(cms, letter, row, outcome, now), forLetter(cms, letter, outcome, now)])
}
