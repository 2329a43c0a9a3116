import type { Payload } from 'payload'
import { blindIndex } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { defaultLocale } from '#lib/locales.ts'
import { enqueue, type NewLetter } from './outbox.ts'

type ToAdministrators = Pick<NewLetter, 'key' | 'kind' | 'subjectKind' | 'subjectId' | 'data'>

/** One letter to each administrator; `key` names it for all of them. */
export async function writeToAdministrators(cms: Payload, { key, ...letter }: ToAdministrators) {
  const { docs } = await cms.find({ collection: 'users', where: { role: { equals: 'admin' } }, overrideAccess: true, depth: 0, pagination: false })
  for (const { id, email } of docs) {
    const to = readEmail(email)
    if (to) await enqueue(cms, { ...letter, key: `${key}:${id}`, locale: defaultLocale, to: to.address, toKey: blindIndex(to.key, 'email') })
  }
}
