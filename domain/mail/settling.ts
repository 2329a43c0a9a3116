import type { Composed } from './compose.ts'
import type { Outcome, PutOff } from './outcome.ts'
import type { StoredDelivery } from './rows.ts'

type Change = Partial<Omit<StoredDelivery, '_id'>>

const minute = 60_000
/** When a letter that was put off is tried again; after the last of these it has failed. */
const backoff = [5 * minute, 15 * minute, 60 * minute, 240 * minute, 720 * minute]
/** A limit for a day is over when a whole day and the hours of its clock have passed. */
const patience = [...backoff, 720 * minute, 720 * minute]

/** How often a letter is put off before it is given up. */
export const mostPutOff = backoff.length

const waitsOf = (reason: string) => (reason === 'limit' ? patience : backoff)

/** Whether a letter that is put off now, after so many earlier attempts, has failed. */
export const isLastAttempt = (attempts: number, reason: PutOff): boolean => attempts >= waitsOf(reason).length

function deferred({ attempts }: StoredDelivery, reason: PutOff | 'notWritten', reply: string | undefined, now: Date): Change {
  const wait = waitsOf(reason)[attempts]
  const common = { attempts: attempts + 1, reply: reply ?? null }
  if (wait === undefined) return { ...common, status: 'failed', reason: 'gaveUp' }
  return { ...common, status: 'deferred', reason, nextAt: new Date(now.getTime() + wait) }
}

/** What an attempt makes of its row. */
export function afterAttempt(row: StoredDelivery, outcome: Outcome, now: Date): Change {
  const common = { attempts: row.attempts + 1, reply: ('reply' in outcome && outcome.reply) || null }
  switch (outcome.is) {
    case 'sent': return { ...common, status: 'sent', sentAt: now, reason: null }
    // No fault of the letter's: it goes back to its place.
    case 'away': return { ...common, status: 'queued', attempts: row.attempts, claim: null, reason: outcome.reason }
    case 'deferred': return deferred(row, outcome.reason, outcome.reply, now)
    case 'failed': return { ...common, status: 'failed', reason: outcome.reason }
    case 'unknown': return { ...common, status: 'unknown', reason: outcome.reason }
  }
}

/** What becomes of a row for which there is nothing to send. */
export function withoutAttempt(row: StoredDelivery, composed: Exclude<Composed, { is: 'ready' | 'waiting' }>, now: Date): Change {
  switch (composed.is) {
    case 'needless': return { status: 'skipped', reason: composed.reason }
    case 'unwritten': return deferred(row, 'notWritten', undefined, now)
    case 'impossible': return { status: 'failed', reason: composed.reason }
  }
}
