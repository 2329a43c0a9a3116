import type { Payload } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { toUtc } from '#lib/zones.ts'
import { checkLetter } from './checks.ts'
import { checkLinks } from './link-check.ts'
import { stops } from './findings.ts'
import { letters, readLetter, type StoredLetter, wholeHash } from './letters.ts'

export type Scheduled = { ok: true; at: Date } | { ok: false; reason: 'missing' | 'notReady' | 'past' | 'noTime' }

/** A minute of grace: whoever chooses the present minute means now. */
const grace = 60_000

/**
 * Appoints the hour at which a letter goes to its readers: a wall time of Astana, or now. Everything is checked once
 * more, and the state changes in one step: nothing that was written meanwhile goes out unseen.
 */
export async function schedule(cms: Payload, id: string, when: string | 'now', now = new Date()): Promise<Scheduled> {
  const letter = await readLetter(cms, id)
  if (!letter) return { ok: false, reason: 'missing' }
  const wall = when === 'now' ? { utc: now } : toUtc(when, timeZone)
  if (wall === 'never') return { ok: false, reason: 'noTime' }
  if (wall.utc.getTime() < now.getTime() - grace) return { ok: false, reason: 'past' }
  if ((await checkLetter(cms, letter, now)).some(stops)) return { ok: false, reason: 'notReady' }
  const { modifiedCount } = await letters(cms).updateOne(
    // `updatedAt` stands for the words that were checked.
    { _id: letter._id, state: { $in: ['draft', 'checked'] }, updatedAt: letter.updatedAt },
    { $set: { state: 'scheduled', scheduledLocal: when === 'now' ? null : when, scheduledAt: wall.utc, contentHash: wholeHash(letter) } },
  )
  return modifiedCount ? { ok: true, at: wall.utc } : { ok: false, reason: 'notReady' }
}

/** Stopped before its readers were counted: nothing of it has left. */
export const isUntouched = ({ state, pausedFor, frozen, preparedAt, startedAt }: Pick<StoredLetter, 'state' | 'pausedFor' | 'frozen' | 'preparedAt' | 'startedAt'>): boolean =>
  state === 'paused' && (pausedFor === 'late' || pausedFor === 'notReady') && !frozen && !preparedAt && !startedAt

/** Takes a letter back that nobody has begun to send; gives false when it is too late for that. */
export async function takeBack(cms: Payload, id: string): Promise<boolean> {
  const letter = await readLetter(cms, id)
  if (!letter || (letter.state !== 'scheduled' && !isUntouched(letter))) return false
  const { modifiedCount } = await letters(cms).updateOne(
    { _id: letter._id, state: letter.state, frozen: null },
    { $set: { state: 'draft', scheduledLocal: null, scheduledAt: null, contentHash: null, pausedFor: null } },
  )
  return modifiedCount === 1
}

/** Opens the links, and calls a draft `checked` when nothing keeps it from being sent. */
export async function check(cms: Payload, id: string, ask?: Parameters<typeof checkLinks>[2]): Promise<void> {
  const letter = await readLetter(cms, id)
  if (!letter) return
  await checkLinks(cms, letter, ask)
  const checked = await readLetter(cms, id)
  if (!checked || (await checkLetter(cms, checked)).some(stops)) return
  await letters(cms).updateOne({ _id: letter._id, state: 'draft', updatedAt: letter.updatedAt }, { $set: { state: 'checked', contentHash: wholeHash(letter) } })
}
