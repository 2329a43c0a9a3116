import type { AnyBulkWriteOperation, Document, Filter, UpdateFilter, WithId } from 'mongodb'
import type { Work } from './migration.ts'

/** What becomes of a row; nothing: it stays as it is. A list is an update by pipeline. */
type Change<Row> = UpdateFilter<Row> | Document[] | undefined

/**
 * Changes the rows that `left` finds, in batches. `left` must not find a row any more once it is changed: that is how a
 * run that was broken off goes on where it stopped, and why a row changed by somebody else meanwhile is left alone.
 */
export async function changeRows<Row extends Document>(
  { db, batch, hold, count }: Work, collection: string, left: Filter<Row>, change: (row: WithId<Row>) => Change<Row> | Promise<Change<Row>>,
) {
  const rows = db.collection<Row>(collection)
  let waiting: WithId<Row>[] = []

  async function write() {
    await hold()
    const operations: AnyBulkWriteOperation<Row>[] = []
    for (const row of waiting) {
      const update = await change(row)
      if (update) operations.push({ updateOne: { filter: { $and: [left, { _id: row._id }] } as Filter<Row>, update } })
    }
    waiting = []
    if (operations.length) count((await rows.bulkWrite(operations, { ordered: false })).modifiedCount)
  }

  for await (const row of rows.find(left, { sort: { _id: 1 }, batchSize: batch })) {
    waiting.push(row)
    if (waiting.length === batch) await write()
  }
  if (waiting.length) await write()
}
