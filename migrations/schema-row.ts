import type { Db } from 'mongodb'

/** What the database says of itself: one row of `schema`. */
type SchemaRow = {
  _id: 'schema'
  /** The last migration that was done here. */
  number: number
  /** Who is at it, and until when others leave it to him. By the database's clock: those of the machines may differ. */
  holder?: string | null
  until?: Date
}

const rows = (db: Db) => db.collection<SchemaRow>('schema')

export const storedNumber = async (db: Db): Promise<number> => (await rows(db).findOne({ _id: 'schema' }))?.number ?? 0

const until = (seconds: number) => ({ $add: ['$$NOW', seconds * 1000] })

/** False while another process is at work. */
export async function takeTurn(db: Db, holder: string, seconds: number): Promise<boolean> {
  await rows(db).updateOne({ _id: 'schema' }, { $setOnInsert: { number: 0 } }, { upsert: true })
  const free = { $or: [{ $eq: [{ $ifNull: ['$holder', null] }, null] }, { $lte: ['$until', '$$NOW'] }] }
  const { matchedCount } = await rows(db).updateOne({ _id: 'schema', $expr: free }, [{ $set: { holder, until: until(seconds) } }])
  return matchedCount === 1
}

/** False when the turn is over: this process stood still for too long, and another has taken it. */
export async function prolongTurn(db: Db, holder: string, seconds: number): Promise<boolean> {
  const { matchedCount } = await rows(db).updateOne({ _id: 'schema', holder }, [{ $set: { until: until(seconds) } }])
  return matchedCount === 1
}

export async function noteDone(db: Db, holder: string, number: number): Promise<boolean> {
  const { matchedCount } = await rows(db).updateOne({ _id: 'schema', holder }, { $set: { number } })
  return matchedCount === 1
}

export async function giveTurnBack(db: Db, holder: string) {
  await rows(db).updateOne({ _id: 'schema', holder }, { $set: { holder: null } })
}
