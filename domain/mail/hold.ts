import type { Filter } from 'mongodb'
import type { Payload } from 'payload'
import { nativeDatabase } from '#domain/native.ts'
import { deliveries, type DeliverySlug, type StoredDelivery } from './rows.ts'
import { openStates, waitingStates } from './states.ts'

/** After a restore: letters written before `before` go nowhere until somebody has decided about them. */
type HoldRow = { _id: 'mail'; before: Date | null }

const rows = (cms: Payload) => nativeDatabase(cms).collection<HoldRow>('holds')
const slugs: DeliverySlug[] = ['outbox', 'deliveries']

const heldBefore = async (cms: Payload): Promise<Date | undefined> => (await rows(cms).findOne({ _id: 'mail' }))?.before ?? undefined

/** Narrows what may be sent to what is not held. */
export async function notHeld(cms: Payload): Promise<Filter<StoredDelivery>> {
  const before = await heldBefore(cms)
  return before ? { createdAt: { $gt: before } } : {}
}

/** How many letters wait for a decision; undefined when none has to be made. */
export async function heldLetters(cms: Payload): Promise<number | undefined> {
  const before = await heldBefore(cms)
  if (!before) return undefined
  const counts = await Promise.all(slugs.map((slug) => deliveries(cms, slug).countDocuments({ status: { $in: openStates }, createdAt: { $lte: before } })))
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
    for (const slug of slugs) {
      await deliveries(cms, slug).updateMany(
        { status: { $in: [...waitingStates, 'claimed'] }, createdAt: { $lte: before } },
        { $set: { status: 'skipped', reason: 'dropped', claim: null, leaseUntil: null, updatedAt: now } },
      )
    }
  }
  const { modifiedCount } = await rows(cms).updateOne({ _id: 'mail', before }, { $set: { before: null } })
  return modifiedCount ? count : undefined
}
