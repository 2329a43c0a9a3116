import type { Payload } from 'payload'
import type { PauseReason } from '#domain/newsletter/letter-states.ts'
import type { StoredLetter } from '#domain/newsletter/letters.ts'
import { cappedBy, limitsOf } from './budget.ts'
import { letterDeliveries } from './rows.ts'

/** How far the sending of a letter is. Counts are readers. */
export type Progress = {
  total: number
  sent: number
  /** In turn, or just being sent. */
  waiting: number
  /** Put off by their mail servers, and tried again later. */
  deferred: number
  failed: number
  /** How many of `failed` are worth another try. */
  retryable: number
  unknown: number
  /** Left, erased, or cancelled before their turn. */
  skipped: number
  /** The pace of the last minute, in letters. */
  perMinute: number
  /** At this pace; null when there is none to reckon with. */
  secondsLeft: number | null
  /** The limit that is reached for this hour or day. */
  capped: 'hour' | 'day' | null
  pausedFor: PauseReason | null
}

const minute = 60_000
/** Less than this says nothing about a pace (ms). */
const shortest = 5000

/** Letters a minute, as of the last minute; reckoned up when the sending has only just begun. */
async function paceOf(cms: Payload, letter: StoredLetter, now: Date): Promise<number> {
  const rows = letterDeliveries(cms)
  const lately = { letter: letter._id, sentAt: { $gt: new Date(now.getTime() - minute) } }
  const [count, first] = await Promise.all([rows.countDocuments(lately), rows.findOne(lately, { sort: { sentAt: 1 }, projection: { sentAt: 1 } })])
  if (!first?.sentAt) return 0
  return Math.round((count * minute) / Math.max(now.getTime() - first.sentAt.getTime(), shortest))
}

type Group = { _id: { status: string; again: boolean }; count: number }

/** Counted from the rows of the readers, so that it is true whatever happened on the way. */
export async function progressOf(cms: Payload, letter: StoredLetter, now = new Date()): Promise<Progress> {
  const rows = letterDeliveries(cms)
  const groups = await rows.aggregate<Group>([
    { $match: { letter: letter._id } },
    { $group: { _id: { status: '$status', again: { $and: [{ $ne: ['$reason', 'mailbox'] }, { $ne: ['$to', ''] }] } }, count: { $sum: 1 } } },
  ]).toArray()
  const count = (...states: string[]) => groups.reduce((sum, { _id, count: more }) => sum + (states.includes(_id.status) ? more : 0), 0)
  const perMinute = letter.state === 'sending' ? await paceOf(cms, letter, now) : 0
  const capped = letter.state === 'sending' ? await cappedBy(cms, limitsOf(), now) : null
  const waiting = count('queued', 'claimed', 'sending')
  return {
    total: groups.reduce((sum, { count: more }) => sum + more, 0),
    sent: count('sent'),
    waiting,
    deferred: count('deferred'),
    failed: count('failed'),
    retryable: groups.reduce((sum, { _id, count: more }) => sum + (_id.status === 'failed' && _id.again ? more : 0), 0),
    unknown: count('unknown'),
    skipped: count('skipped'),
    perMinute,
    secondsLeft: perMinute && !capped ? Math.ceil((waiting * 60) / perMinute) : null,
    capped,
    pausedFor: letter.state === 'paused' ? (letter.pausedFor ?? null) : null,
  }
}
