import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { blindIndex, seal } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { emailFault } from '#lib/email-doubt.ts'
import { noteAct } from '#domain/audit.ts'
import { isDuplicate } from '#domain/native.ts'
import { noteConsent } from '#domain/newsletter/consent.ts'
import { forgetLetters } from '#domain/newsletter/erase.ts'
import { invite } from '#domain/newsletter/invite.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { suppressionOf } from '#domain/newsletter/suppressions.ts'
import { forgetTokensOf } from '#domain/newsletter/tokens.ts'
import { findReader } from './reader.ts'

type Staff = NonNullable<PayloadRequest['user']>
/** `taken`: somebody else in the list has it. `stopped`: it is not to be written to. `left`: this person is. `doubtful`: see `asked`. */
export type Corrected = 'done' | 'missing' | 'badAddress' | 'doubtful' | 'taken' | 'stopped' | 'left'

/**
 * Another address for a subscriber. Whoever is behind it has agreed to nothing yet: the row waits again, and the new
 * address is asked by a letter. Links in letters to the old one end.
 * @param asked what was typed when this last answered `doubtful`: the same once more is meant so
 */
export async function correctAddress(cms: Payload, id: string, { typed, asked }: { typed: string; asked?: string }, by: Staff, now = new Date()): Promise<Corrected> {
  const row = await findReader(cms, id)
  if (!row) return 'missing'
  const email = readEmail(typed)
  if (!email) return 'badAddress'
  if (emailFault(typed, asked)) return 'doubtful'
  if (row.status === 'unsubscribed' || (await suppressed(cms, row.emailKey))) return 'left'
  const emailKey = blindIndex(email.key, 'email')
  if (await suppressed(cms, emailKey)) return 'stopped'
  const moved = await move(cms, row, { emailKey, email: seal(email.address, 'subscribers.email', row._id) }, now)
  if (moved !== 'done') return moved
  await forgetTokensOf(cms, id)
  await forgetLetters(cms, row.emailKey, now)
  await noteConsent(cms, { key: `corrected:${id}:${row.linkVersion}`, what: 'corrected', emailKey: row.emailKey, locale: row.locale }, now)
  await noteAct(cms, { act: 'addressCorrected', by, subject: id })
  await invite(cms, [{ id, address: email.address, emailKey, locale: row.locale }], randomUUID(), { now, atOnce: true })
  return 'done'
}

/** After a hard bounce the address itself is at fault, which is what a correction is for. */
const suppressed = async (cms: Payload, emailKey: string) => ![undefined, 'hard-bounce'].includes((await suppressionOf(cms, emailKey))?.reason)

async function move(cms: Payload, { _id, status, emailKey, linkVersion }: StoredSubscriber, address: Pick<StoredSubscriber, 'email' | 'emailKey'>, now: Date): Promise<Corrected> {
  const waits = { status: 'pending' as const, statusAt: now, consent: null, softBounces: 0, softSince: null, linkVersion: linkVersion + 1, updatedAt: now }
  try {
    const { matchedCount } = await subscribers(cms).updateOne({ _id, status, emailKey, linkVersion }, { $set: { ...address, ...waits } })
    return matchedCount ? 'done' : 'missing'
  } catch (error) {
    if (isDuplicate(error)) return 'taken'
    throw error
  }
}
