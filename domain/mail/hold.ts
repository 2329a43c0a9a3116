import type { Filter } from 'mongodb'
import type { Payload } from 'payload'
import { nativeDatabase } from '#domain/native.ts'
import { deliveries, type DeliverySlug, type StoredDelivery } from './rows.ts'
import { openStates, waitingStates } from './states.ts'

/**
 * After a restore: what the site of before may have sent by `before` goes nowhere until somebody has decided about it.
 * What was `dropped` stays so when it is noted only later, by a task that had not run yet.
 */
type HoldRow = { _id: 'mail'; before: Date | null; dropped?: Date | null }

const rows = (cms: Payload) => nativeDatabase(cms).collection<HoldRow>('holds')
const slugs: DeliverySlug[] = ['outbox', 'deliveries']

const readHold = (cms: Payload) => rows(cms).findOne({ _id: 'mail' })
const heldBefore = async (cms: Payload): Promise<Date | undefined> => (await readHold(cms))?.before ?? undefined

export const mailIsHeld = async (cms: Payload): Promise<boolean> => Boolean(await heldBefore(cms))

/** Written by then, or due by then without anybody's doing: its row may be among those that the restore lost. */
const from = (before: Date) => ({ $or: [{ createdAt: { $lte: before } }, { dueSince: { $lte: before } }] }) satisfies Filter<StoredDelivery>

/** Narrows what may be sent to what is not held. */
export async function notHeld(cms: Payload): Promise<Filter<StoredDelivery>> {
  const before = await heldBefore(cms)
  return before ? { $nor: [from(before)] } : {}
}

/** Whether a letter that has been due since then was decided about before it was noted. */
export async function wasDropped(cms: Payload, dueSince: Date): Promise<boolean> {
  const dropped = (await readHold(cms))?.dropped
  return Boolean(dropped && dueSince <= dropped)
}

/** How many letters wait for a decision; undefined when none has to be made. */
export async function heldLetters(cms: Payload): Promise<number | undefined> {
  const before = await heldBefore(cms)
  if (!before) return undefined
  const counts = await Promise.all(slugs.map((slug) => deliveries(cms, slug).countDocuments({ status: { $in: openStates }, ...from(before) })))
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Ends the hold. Sent: each letter is looked at once more when it is its turn, and what is past is left out (the kinds
 * of letters see to that). Dropped: none of them is sent. Gives how many were decided about; undefined: none were held.
 */
export async function decideHeld(cms: Payload, decision: 'send' | 'drop', now = new Date()): Promise<number | undefined> {
  const before = await heldBefore(cms)
  if (!before) return undefined
  const count = await heldLetters(cms)
  if (decision === 'drop') {
    // First, so that what is noted meanwhile is dropped by one or the other.
    await rows(cms).updateOne({ _id: 'mail', before }, { $set: { dropped: before } })
    for (const slug of slugs) {
      await deliveries(cms, slug).updateMany(
        { status: { $in: [...waitingStates, 'claimed'] }, ...from(before) },
        { $set: { status: 'skipped', reason: 'dropped', claim: null, leaseUntil: null, updatedAt: now } },
      )
    }
  }
  const { modifiedCount } = await rows(cms).updateOne({ _id: 'mail', before }, { $set: { before: null } })
  return modifiedCount ? count : undefined
}
