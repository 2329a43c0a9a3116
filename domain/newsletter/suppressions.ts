import type { Payload, PayloadRequest } from 'payload'
import { mac } from '#lib/crypto.ts'
import { isDuplicate, sessionOf } from '#domain/native.ts'
import { suppressions, type StoredSuppression } from './rows.ts'
import type { SuppressionReason } from './states.ts'

/** Finds an address again that must not be written to, and holds none. Takes the blind index. */
export const suppressionKey = (emailKey: string) => mac(emailKey, 'suppress')

/** Later reasons do not soften earlier ones. */
const weight: Record<SuppressionReason, number> = { 'hard-bounce': 0, complaint: 1, admin: 2, never: 3 }

/** No newsletter goes to this address any more, also after its row is erased. */
export async function suppress(cms: Payload, emailKey: string, reason: SuppressionReason, now = new Date(), req?: PayloadRequest) {
  const session = await sessionOf(req)
  const options = session ? { session } : {}
  const key = suppressionKey(emailKey)
  const lighter = Object.entries(weight).filter(([, heavy]) => heavy < weight[reason]).map(([name]) => name as SuppressionReason)
  const first = { key, reason, since: now, createdAt: now, updatedAt: now }
  try {
    await suppressions(cms).updateOne({ key }, { $setOnInsert: first }, { upsert: true, ...options })
  } catch (error) {
    if (session || !isDuplicate(error)) throw error
  }
  await suppressions(cms).updateOne({ key, reason: { $in: lighter } }, { $set: { reason, since: now, updatedAt: now } }, options)
}

/** Why this address gets nothing; null when it may. */
export const suppressionOf = (cms: Payload, emailKey: string): Promise<StoredSuppression | null> =>
  suppressions(cms).findOne({ key: suppressionKey(emailKey) })

/** Which of these blind indexes are suppressed; for long lists of them. */
export async function suppressedAmong(cms: Payload, emailKeys: readonly string[]): Promise<Set<string>> {
  const byKey = new Map(emailKeys.map((emailKey) => [suppressionKey(emailKey), emailKey]))
  const found = await suppressions(cms).find({ key: { $in: [...byKey.keys()] } }, { projection: { key: 1 } }).toArray()
  return new Set(found.flatMap(({ key }) => byKey.get(key) ?? []))
}

/** Lifts a suppression: a hard bounce by its owner's own confirmation, any other by a person of the office. */
export async function liftSuppression(cms: Payload, emailKey: string, reasons: readonly SuppressionReason[]): Promise<boolean> {
  const { deletedCount } = await suppressions(cms).deleteOne({ key: suppressionKey(emailKey), reason: { $in: [...reasons] } })
  return deletedCount === 1
}
