import type { JsonObject, Payload } from 'payload'
import { deliveries } from '#domain/mail/rows.ts'
import type { StoredRegistration } from './rows.ts'
import { type LetterName, tell } from './tell.ts'

type Wish = { kind: LetterName; mark: string; data?: JsonObject; dueSince: Date }

/** Notes one letter for each of `rows` that has not been noted yet. One look at the outbox saves a write for each. */
export async function tellAll(cms: Payload, rows: readonly StoredRegistration[], { kind, mark, data, dueSince }: Wish) {
  const key = (row: StoredRegistration) => `${kind}:${row._id.toHexString()}:${mark}`
  const noted = new Set((await deliveries(cms).find({ key: { $in: rows.map(key) } }, { projection: { key: 1 } }).toArray()).map((letter) => letter.key))
  for (const row of rows) if (!noted.has(key(row))) await tell(cms, row, { kind, mark, dueSince, ...(data ? { data } : {}) })
}
