import type { Payload, PayloadRequest } from 'payload'
import { blindIndex } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { noteAct } from '#domain/audit.ts'
import { complaint } from '#domain/newsletter/bounced.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { type StoredSubscriber, type StoredSuppression, subscribers } from '#domain/newsletter/rows.ts'
import { suppressionReasons } from '#domain/newsletter/states.ts'
import { liftSuppression, suppress, suppressionOf } from '#domain/newsletter/suppressions.ts'

type Staff = NonNullable<PayloadRequest['user']>
export type ByAddress = { emailKey: string; reader: StoredSubscriber | null; stopped: StoredSuppression | null }

/** What is known of an address that somebody typed whole: there is no searching by a part of one. */
export async function lookUp(cms: Payload, typed: string): Promise<ByAddress | undefined> {
  const email = readEmail(typed)
  if (!email) return undefined
  const emailKey = blindIndex(email.key, 'email')
  const [reader, stopped] = await Promise.all([subscribers(cms).findOne({ emailKey }), suppressionOf(cms, emailKey)])
  return { emailKey, reader, stopped }
}

/** Nothing is written to this address any more; its reader, if there is one, has left. Kept is a keyed hash, no address. */
export async function stopAddress(cms: Payload, { emailKey, reader }: ByAddress, reason: 'admin' | 'complaint', by: Staff, now = new Date()) {
  if (reason === 'complaint') {
    await complaint(cms, emailKey, now)
  } else {
    await suppress(cms, emailKey, 'admin', now)
    if (reader) await leave(cms, reader, now)
  }
  await noteAct(cms, { act: 'addressSuppressed', by, ...(reader ? { subject: reader._id.toHexString() } : {}), part: { reason } })
}

/** Takes an address off the stop list. That subscribes nobody: its owner may do so again. */
export async function liftStop(cms: Payload, { emailKey, reader, stopped }: ByAddress, by: Staff): Promise<boolean> {
  if (!(await liftSuppression(cms, emailKey, suppressionReasons))) return false
  await noteAct(cms, { act: 'suppressionLifted', by, ...(reader ? { subject: reader._id.toHexString() } : {}), part: { reason: stopped?.reason ?? null } })
  return true
}
