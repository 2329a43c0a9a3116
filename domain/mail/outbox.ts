import { ObjectId } from 'mongodb'
import type { JsonObject, Payload, PayloadRequest } from 'payload'
import { seal } from '#lib/crypto.ts'
import type { Locale } from '#lib/locales.ts'
import { isDuplicate, sessionOf } from '#domain/native.ts'
import { notHeld, wasDropped } from './hold.ts'
import { deliveries, type StoredDelivery } from './rows.ts'
import { waitingStates } from './states.ts'

export type NewLetter = {
  /** Names this letter once and for all, for instance `registration.ticket:{id}:{round}`: a second wish for it changes nothing. */
  key: string
  kind: string
  locale: Locale
  /** The address in clear; it is sealed before it is stored. */
  to: string
  /** Blind index (`email`) of the address's key. */
  toKey: string
  subjectKind: string
  subjectId: string
  /** Ids and numbers only, never what a person typed. */
  data?: JsonObject
  notBefore?: Date
  /** Of a letter that the site writes by itself: since when it is due. What was lost in a restore may have sent it then (hold.ts). */
  dueSince?: Date | null | undefined
}

/**
 * Notes that a letter is to be sent; with `req` in its transaction, so that the letter and its cause are kept or
 * dropped together. Gives false when the key exists already.
 */
export async function enqueue(cms: Payload, letter: NewLetter, req?: PayloadRequest): Promise<boolean> {
  const now = new Date()
  const { to, notBefore, data = {}, dueSince = null, ...rest } = letter
  const _id = new ObjectId()
  const row: Omit<StoredDelivery, 'key'> = {
    ...rest, _id, data, dueSince, to: seal(to, 'outbox.to', _id), attempts: 0, nextAt: notBefore ?? now, createdAt: now, updatedAt: now,
    ...(dueSince && (await wasDropped(cms, dueSince)) ? { status: 'skipped', reason: 'dropped' } : { status: 'queued' }),
  }
  const session = await sessionOf(req)
  try {
    // An upsert, because a refused insert would end the transaction around it.
    const { upsertedCount } = await deliveries(cms).updateOne({ key: letter.key }, { $setOnInsert: row }, { upsert: true, ...(session ? { session } : {}) })
    return upsertedCount === 1
  } catch (error) {
    if (!session && isDuplicate(error)) return false
    throw error
  }
}

/** Letters about `subject` that have not been begun are not sent any more. */
export async function cancelLetters(cms: Payload, subject: Pick<StoredDelivery, 'subjectKind' | 'subjectId'>, reason: string, req?: PayloadRequest) {
  const session = await sessionOf(req)
  const set = { status: 'skipped', reason, updatedAt: new Date() } as const
  const { subjectKind, subjectId } = subject
  await deliveries(cms).updateMany({ subjectKind, subjectId, status: { $in: waitingStates } }, { $set: set }, session ? { session } : {})
}

/**
 * Sends a letter again whose end is unknown or that failed; gives false when it is in another state, or its address is
 * forgotten. Only on a person's wish: its reader may get it twice.
 */
export async function resend(cms: Payload, id: string): Promise<boolean> {
  if (!ObjectId.isValid(id)) return false
  const now = new Date()
  const { modifiedCount } = await deliveries(cms).updateOne(
    { _id: new ObjectId(id), status: { $in: ['unknown', 'failed'] }, to: { $ne: '' } },
    { $set: { status: 'queued', attempts: 0, nextAt: now, claim: null, leaseUntil: null, reason: null, reply: null, updatedAt: now } },
  )
  return modifiedCount === 1
}

/** A letter is late when it has been due for longer than this (ms). */
const lateAfter = 10 * 60_000

/** How many letters should be out by now and are not. */
export const lateLetters = async (cms: Payload, now = new Date()): Promise<number> =>
  deliveries(cms).countDocuments({ ...(await notHeld(cms)), status: { $in: ['queued', 'claimed', 'deferred'] }, nextAt: { $lt: new Date(now.getTime() - lateAfter) } })
