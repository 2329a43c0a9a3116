import type { Payload } from 'payload'
import { randomId } from '#lib/crypto.ts'
import { isDuplicate, native } from './native.ts'

type Lease = { name: string; holder: string | null; until: Date }

/** Takes `name` for `seconds` unless another holder has it; the same holder prolongs it. */
export async function takeLease(cms: Payload, name: string, holder: string, seconds: number): Promise<boolean> {
  const now = new Date()
  const free = { name, $or: [{ holder }, { holder: null }, { until: { $lte: now } }] }
  const set = { holder, until: new Date(now.getTime() + seconds * 1000), updatedAt: now }
  try {
    const { matchedCount, upsertedCount } = await native<Lease & { createdAt: Date; updatedAt: Date }>(cms, 'leases')
      .updateOne(free, { $set: set, $setOnInsert: { createdAt: now } }, { upsert: true })
    return matchedCount + upsertedCount === 1
  } catch (error) {
    // Somebody else's lease: the condition did not match, and a second row of the name may not be.
    if (isDuplicate(error)) return false
    throw error
  }
}

export async function giveLeaseBack(cms: Payload, name: string, holder: string) {
  await native<Lease>(cms, 'leases').updateOne({ name, holder }, { $set: { holder: null } })
}

/**
 * Does `work` unless another process is at it; gives whether it was done. The lease is prolonged while the work goes
 * on; a process that dies loses it after `seconds`.
 */
export async function withLease(cms: Payload, name: string, seconds: number, work: () => Promise<unknown>): Promise<boolean> {
  const holder = randomId()
  if (!(await takeLease(cms, name, holder, seconds))) return false
  const prolong = setInterval(() => void takeLease(cms, name, holder, seconds).catch(() => undefined), (seconds * 1000) / 3)
  try {
    await work()
    return true
  } finally {
    clearInterval(prolong)
    await giveLeaseBack(cms, name, holder).catch(() => undefined)
  }
}
