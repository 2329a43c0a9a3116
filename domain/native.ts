import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession, Collection, Db, Document, MongoClient } from 'mongodb'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

/** Payload's own type names no engine; ours is MongoDB (docs/decisions/001). */
const adapter = (cms: Payload) => cms.db as unknown as MongooseAdapter

/**
 * The driver's collection behind a slug. For what must be one conditional write (a seat, a claim, a lease): Payload
 * reads before it writes.
 */
export function native<Row extends Document>(cms: Payload, slug: CollectionSlug): Collection<Row> {
  const model = adapter(cms).collections[slug]
  if (!model) throw new Error(`there is no collection ${slug}`)
  return model.collection as unknown as Collection<Row>
}

/** The same for the versions of a collection. */
export function nativeVersions<Row extends Document>(cms: Payload, slug: CollectionSlug): Collection<Row> {
  const model = adapter(cms).versions[slug]
  if (!model) throw new Error(`${slug} has no versions`)
  return model.collection as unknown as Collection<Row>
}

/** The database itself, for what is no collection of the CMS. */
export function nativeDatabase(cms: Payload): Db {
  const { db } = adapter(cms).connection
  if (!db) throw new Error('the database is not connected')
  return db as unknown as Db
}

/** The server behind it, for what lies beside our database. */
export const nativeClient = (cms: Payload): MongoClient => adapter(cms).connection.getClient() as unknown as MongoClient

/** The transaction a request is in, for the driver's own calls; nothing outside of one. */
export async function sessionOf(req: Pick<PayloadRequest, 'payload' | 'transactionID'> | undefined): Promise<ClientSession | undefined> {
  const id = await req?.transactionID
  return req && id ? (adapter(req.payload).sessions[String(id)] as ClientSession | undefined) : undefined
}

/** Two wrote the same unique value at once, and this one came second. */
export const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && (error as { code?: unknown }).code === 11000
