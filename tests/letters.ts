import { blindIndex } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import type { LetterKinds } from '#domain/mail/letter.ts'
import { enqueue, type NewLetter } from '#domain/mail/outbox.ts'
import { deliveries, type StoredDelivery } from '#domain/mail/rows.ts'
import { cms } from '#tests/factories.ts'

/** A letter for tests about the post, not about what it carries. */
export const plainLetter: LetterKinds = {
  'test.plain': async (_cms, { id }) => ({ subject: `Қанат ${id}`, text: 'Сәлем', html: '<p>Сәлем</p>' }),
}

/** Puts letters to these addresses into the outbox, one each. */
export async function letterTo(addresses: readonly string[], more: Partial<NewLetter> = {}) {
  const payload = await cms()
  await Promise.all(addresses.map((to) => {
    const toKey = blindIndex(readEmail(to)?.key ?? to, 'email')
    return enqueue(payload, { key: `test:${to}`, kind: 'test.plain', locale: 'kk', to, toKey, subjectKind: 'test', subjectId: 'one', ...more })
  }))
}

/** The stored row of the letter to an address. */
export async function rowOf(to: string): Promise<StoredDelivery> {
  const row = await deliveries(await cms()).findOne({ key: `test:${to}` })
  if (!row) throw new Error(`no letter to ${to}`)
  return row
}
