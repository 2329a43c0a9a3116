import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { requestScope } from '#lib/request-scope.ts'

export type Publication = { kind: 'change' | 'withdraw'; tags: readonly string[]; addresses: readonly string[] }

/**
 * Tells every process which pages changed, in the save's own transaction: nothing is told that was not committed.
 * The answer to this request waits until the front door has applied the row.
 */
export async function notePublication(req: PayloadRequest, { kind, tags, addresses }: Publication) {
  const row = await req.payload.db.create({
    collection: 'publications',
    data: { kind, tags: [...new Set(tags)], addresses: [...new Set(addresses)] },
    req,
  })
  requestScope.getStore()?.publications.push(String(row.id))
}

const thirtyDays = 30 * 24 * 60 * 60

/** Rows older than thirty days go by themselves: by then every process has followed them or renders all anew. */
export async function forgetsOldPublications(payload: Payload) {
  // Payload's own type names no engine; ours is MongoDB (docs/decisions).
  const { collections } = payload.db as unknown as MongooseAdapter
  // Downwards, because Payload keeps an upward index on it that cannot forget.
  await collections['publications']?.collection.createIndex({ createdAt: -1 }, { expireAfterSeconds: thirtyDays })
}
