import type { Db } from 'mongodb'
import { open, seal } from '#lib/crypto.ts'
import { Refusal } from '#lib/refusal.ts'
import { sealedPlaces } from './sealed-places.ts'
import { openUnbound } from './unbound.ts'

/** A value that only the DATA_KEY of this database opens: another one would mix with it for ever. */
type KeyRow = { _id: 'key'; check: string }

const rows = (db: Db) => db.collection<KeyRow>('schema')

function opens(sealed: string, as: string, id: { toString(): string }): boolean {
  try {
    return Boolean(open(sealed, as, id))
  } catch {
    return false
  }
}

const isOurs = ({ check }: KeyRow) => opens(check, 'schema.key', 'key')
const refusal = () => new Refusal('DATA_KEY is not the one this database was sealed with: set DATA_KEY to that one (docs/operators/personal-data.md); nothing was changed.')

/** Refuses another DATA_KEY. The first start of a database notes its key; of an older one, only if what is sealed there opens. */
export async function checkKey(db: Db) {
  const known = await rows(db).findOne({ _id: 'key' })
  if (known) {
    if (!isOurs(known)) throw refusal()
    return
  }
  if (await isForeign(db)) throw refusal()
  await rows(db).updateOne({ _id: 'key' }, { $setOnInsert: { check: seal('qanat', 'schema.key', 'key') } }, { upsert: true })
  // Two first starts at once, with different keys: one of them was first.
  const noted = await rows(db).findOne({ _id: 'key' })
  if (!noted || !isOurs(noted)) throw refusal()
}

/** Something is sealed here, and none of the newest values opens. */
async function isForeign(db: Db): Promise<boolean> {
  const found = await Promise.all(sealedPlaces.map(async ({ collection, field, unbound, as }) => {
    const newest = await db.collection(collection).find({ [field]: /^v[12]\./ }, { projection: { [field]: 1 }, sort: { _id: -1 }, limit: 20 }).toArray()
    return newest.map((row) => opens(String(row[field]), as, row._id) || openUnbound(String(row[field]), unbound) !== undefined)
  }))
  const values = found.flat()
  return values.length > 0 && !values.includes(true)
}
