import type { Document, Timestamp } from 'mongodb'
import type { Payload } from 'payload'
import { nativeClient } from '#domain/native.ts'

/** How long the database's own journal of writes still holds what was written over. */
export type Oplog = { first: string; last: string; hours: number }

const momentOf = (ts: Timestamp) => new Date(ts.getHighBits() * 1000)

/**
 * The journal is a ring of bytes: it turns over when as many bytes again have been written. `hours` is how long that
 * takes at the pace so far. Undefined where the account of the site may not read it.
 */
export async function readOplog(cms: Payload): Promise<Oplog | undefined> {
  try {
    const oplog = nativeClient(cms).db('local').collection<Document & { ts: Timestamp }>('oplog.rs')
    const [first, last] = await Promise.all(([1, -1] as const).map((way) => oplog.findOne({}, { sort: { $natural: way }, projection: { ts: 1 } })))
    const [stats] = await oplog.aggregate<{ storageStats: { size: number; maxSize: number } }>([{ $collStats: { storageStats: {} } }]).toArray()
    if (!first || !last || !stats) return undefined
    const [begin, end] = [momentOf(first.ts), momentOf(last.ts)]
    const { size, maxSize } = stats.storageStats
    const spanned = (end.getTime() - begin.getTime()) / 3_600_000
    return { first: begin.toISOString(), last: end.toISOString(), hours: Math.ceil(spanned * Math.max(1, maxSize / Math.max(1, size))) }
  } catch {
    return undefined
  }
}
