import type { PayloadRequest } from 'payload'
import { blindIndex, randomId } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { enqueue } from '#domain/mail/outbox.ts'

type Account = { id: number | string; email: string; language?: Locale | null }

/** Who changed it: the id of an account, `letter` for a link sent by mail, `console` for the server itself. */
export type By = string

type Told = { kind: 'account.email' | 'account.password'; to: string; data: { by: By; at: string; side?: 'old' | 'new' } }

/** In the transaction of the change: there is no change without its letter. */
async function tell(req: PayloadRequest, { id, language }: Account, { kind, to, data }: Told) {
  const address = readEmail(to)
  if (!address) return
  await enqueue(req.payload, {
    key: `${kind}:${id}:${randomId()}`, kind, locale: language ?? defaultLocale, to: address.address, toKey: blindIndex(address.key, 'email'),
    subjectKind: 'users', subjectId: String(id), data,
  }, req)
}

export const tellNewPassword = (req: PayloadRequest, account: Account, by: By) =>
  tell(req, account, { kind: 'account.password', to: account.email, data: { by, at: new Date().toISOString() } })

/** To both addresses: the old one may be all that its owner still reads. */
export async function tellNewEmail(req: PayloadRequest, account: Account, email: string, by: By) {
  const at = new Date().toISOString()
  await tell(req, account, { kind: 'account.email', to: account.email, data: { by, at, side: 'old' } })
  await tell(req, account, { kind: 'account.email', to: email, data: { by, at, side: 'new' } })
}
