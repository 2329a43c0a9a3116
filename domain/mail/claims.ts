import type { Filter } from 'mongodb'
import type { Payload } from 'payload'
import { randomId } from '#lib/crypto.ts'
import { notHeld } from './hold.ts'
import { deliveries, type DeliverySlug, type StoredDelivery } from './rows.ts'
import { waitingStates } from './states.ts'

/** How long a claimed letter is left alone before others think its process dead (ms). */
const leaseTime = 5 * 60_000

type Claims = { cms: Payload; slug: DeliverySlug }
type Change = Partial<Omit<StoredDelivery, '_id'>>
type Claimed = StoredDelivery & { claim: string }

const lease = (now: Date) => new Date(now.getTime() + leaseTime)

export type Wanted = {
  kinds: readonly string[]
  limit: number
  /** Narrows what is due. */
  only?: object | undefined
  /** How many of so many may go; the rest stay where they are. */
  allow?: ((count: number) => Promise<number>) | undefined
}

const dueNow = ({ kinds, only = {} }: Pick<Wanted, 'kinds' | 'only'>, now: Date): Filter<StoredDelivery> =>
  ({ ...only, status: { $in: waitingStates }, nextAt: { $lte: now }, kind: { $in: [...kinds] } })

/** Whether any letter is due, held or not. Nearly always there is none: the one question of an idle second. */
export const isAnyDue = async ({ cms, slug }: Claims, wanted: Pick<Wanted, 'kinds' | 'only'>, now: Date): Promise<boolean> =>
  Boolean(await deliveries(cms, slug).findOne(dueNow(wanted, now), { projection: { _id: 1 } }))

/** Takes up to `limit` letters of the given kinds that are due, in the name of `claim`; no other process is given the same ones. */
export async function claimDue({ cms, slug }: Claims, { limit, allow, ...wanted }: Wanted, now: Date, claim = randomId()): Promise<Claimed[]> {
  const rows = deliveries(cms, slug)
  const due = { ...dueNow(wanted, now), ...(await notHeld(cms)) }
  const waiting = await rows.find(due).sort({ nextAt: 1 }).limit(limit).project<{ _id: StoredDelivery['_id'] }>({ _id: 1 }).toArray()
  const found = waiting.length && allow ? waiting.slice(0, await allow(waiting.length)) : waiting
  if (!found.length) return []
  await rows.updateMany(
    { ...due, _id: { $in: found.map(({ _id }) => _id) } },
    { $set: { status: 'claimed', claim, leaseUntil: lease(now), updatedAt: now } },
  )
  return (await rows.find({ claim, status: 'claimed' }).sort({ nextAt: 1 }).toArray()) as Claimed[]
}

/** Our claim on a letter, changed only while it is ours. */
async function change({ cms, slug }: Claims, row: Claimed, from: StoredDelivery['status'][], to: Change): Promise<boolean> {
  const { matchedCount } = await deliveries(cms, slug).updateOne({ _id: row._id, claim: row.claim, status: { $in: from } }, { $set: to })
  return matchedCount === 1
}

/** The last step before the mail server is called; false when the claim was lost meanwhile. */
export const beginSending = (where: Claims, row: Claimed, now: Date) =>
  change(where, row, ['claimed'], { status: 'sending', leaseUntil: lease(now), updatedAt: now })

/**
 * Writes down what came of an attempt. A letter that others have given up meanwhile (`unknown`) still learns the truth
 * from whoever was sending it.
 */
export const settle = (where: Claims, row: Claimed, to: Change, now: Date) =>
  change(where, row, ['claimed', 'sending', 'unknown'], { leaseUntil: null, ...to, updatedAt: now })

/** Gives a claimed letter back untouched. */
export async function release(where: Claims, row: Claimed, now: Date): Promise<void> {
  await change(where, row, ['claimed'], { status: 'queued', claim: null, leaseUntil: null, updatedAt: now })
}

/**
 * After an error: gives back what is ours of a claim, but nothing that the mail server was `given`. Whether the last
 * step before it was stored is not known, so it is taken back, too.
 */
export async function releaseRest({ cms, slug }: Claims, claim: string, given: StoredDelivery['_id'][], now: Date): Promise<void> {
  await deliveries(cms, slug).updateMany(
    { claim, status: { $in: ['claimed', 'sending'] }, _id: { $nin: given } },
    { $set: { status: 'queued', claim: null, leaseUntil: null, updatedAt: now } },
  )
}

/**
 * After a crash: what was only claimed is sent by somebody else; what was being sent can have arrived, so nobody sends
 * it again unasked.
 */
export async function recoverDeliveries(cms: Payload, slug: DeliverySlug = 'outbox', now = new Date()) {
  const over = { leaseUntil: { $lt: now } }
  await deliveries(cms, slug).updateMany({ status: 'claimed', ...over }, { $set: { status: 'queued', claim: null, leaseUntil: null, updatedAt: now } })
  await deliveries(cms, slug).updateMany({ status: 'sending', ...over }, { $set: { status: 'unknown', reason: 'crash', leaseUntil: null, updatedAt: now } })
}
