import type { Db } from 'mongodb'
import { open, seal } from '#lib/crypto.ts'
import { Refusal } from '#lib/refusal.ts'
import { newestSealed } from './sealed-values.ts'

/** A value that only the DATA_KEY of this database opens: another one would mix with it for ever. */
type KeyRow = { _id: 'key'; check: string }

const context = 'schema.key'
const rows = (db: Db) => db.collection<KeyRow>('schema')
const opens = (sealed: string, as: string): boolean => {
  try {
    return Boolean(open(sealed, as))
  } catch {
    return false
  }
}

const refusal = () => new Refusal('DATA_KEY is not the one this database was sealed with: set DATA_KEY to that one (docs/operators/personal-data.md); nothing was changed.')

/** Refuses another DATA_KEY. The first start of a database notes its key; of an older one, only if what is sealed there opens. */
export async function checkKey(db: Db) {
  const known = await rows(db).findOne({ _id: 'key' })
  if (known) {
    if (!opens(known.check, context)) throw refusal()
    return
  }
  const sealed = await newestSealed(db)
  if (sealed.length && !sealed.some(({ value, context: as }) => opens(value, as))) throw refusal()
  await rows(db).updateOne({ _id: 'key' }, { $setOnInsert: { check: seal('qanat', context) } }, { upsert: true })
  // Two first starts at once, with different keys: one of them was first.
  const noted = await rows(db).findOne({ _id: 'key' })
  if (!noted || !opens(noted.check, context)) throw refusal()
}
