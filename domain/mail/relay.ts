import type { Payload } from 'payload'
import { isDuplicate, native } from '#domain/native.ts'

/** What all processes know of the mail server: one row in `leases`. */
export type Relay = { name: 'mail-server'; count: number; note: 'connection' | 'auth' | null; until: Date; createdAt: Date; updatedAt: Date }

const name = 'mail-server'
const rows = (cms: Payload) => native<Relay>(cms, 'leases')

/** After how many failures in a row staff are told. */
export const tellAfter = 5

const first = 5_000
const longest = 5 * 60_000

/** The state of the mail server: how often in a row it was away, why, and until when it is left alone. */
export const relay = (cms: Payload): Promise<Relay | null> => rows(cms).findOne({ name })

/** The server did not let us in: nobody tries again for a while, longer each time; at once long when it does not know us. */
export async function noteAway(cms: Payload, reason: 'connection' | 'auth', now: Date) {
  try {
    const row = await rows(cms).findOneAndUpdate(
      { name },
      { $inc: { count: 1 }, $set: { note: reason, updatedAt: now }, $setOnInsert: { createdAt: now, until: now } },
      { upsert: true, returnDocument: 'after' },
    )
    const wait = reason === 'auth' ? longest : Math.min(first * 2 ** ((row?.count ?? 1) - 1), longest)
    await rows(cms).updateOne({ name }, { $max: { until: new Date(now.getTime() + wait) } })
  } catch (error) {
    // Two processes were the first to find out.
    if (!isDuplicate(error)) throw error
  }
}

/** The server answers again, or a new start has other settings. */
export async function forgetAway(cms: Payload) {
  await rows(cms).updateOne({ name, count: { $gt: 0 } }, { $set: { count: 0, note: null, until: new Date(0) } })
}
