import type { Db } from 'mongodb'

/** Where sealed values lay before each was bound to its row, and what they were sealed as (docs/decisions/017). By the names in the database. */
export const unboundPlaces = [
  { collection: 'registrations', field: 'name', context: 'registrations.name' },
  { collection: 'registrations', field: 'email', context: 'registrations.email' },
  { collection: 'registrations', field: 'needs', context: 'registrations.needs' },
  { collection: 'subscribers', field: 'email', context: 'subscribers.email' },
  { collection: 'outboxes', field: 'to', context: 'outbox.to' },
  { collection: 'deliveries', field: 'to', context: 'outbox.to' },
] as const

/** Some sealed values of each place, the newest first: one that opens shows that the key is the right one. */
export async function newestSealed(db: Db): Promise<{ value: string; context: string }[]> {
  const found = await Promise.all(unboundPlaces.map(async ({ collection, field, context }) => {
    const rows = await db.collection(collection).find({ [field]: /^v1\./ }, { projection: { [field]: 1 }, sort: { _id: -1 }, limit: 20 }).toArray()
    return rows.map((row) => ({ value: String(row[field]), context }))
  }))
  return found.flat()
}
