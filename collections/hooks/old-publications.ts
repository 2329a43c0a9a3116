import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

const thirtyDays = 30 * 24 * 60 * 60

/** Rows older than thirty days go by themselves: by then every process has followed them or renders all anew. */
export async function forgetsOldPublications(payload: Payload) {
  // Payload's own type names no engine; ours is MongoDB (docs/decisions).
  const { collections } = payload.db as unknown as MongooseAdapter
  // Downwards, because Payload keeps an upward index on it that cannot forget.
  await collections['publications']?.collection.createIndex({ createdAt: -1 }, { expireAfterSeconds: thirtyDays })
}
