import { mac, sameMac } from '#lib/crypto.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import type { StoredSubscriber } from './rows.ts'

type Linked = Pick<StoredSubscriber, 'publicId' | 'linkVersion'>
export type LinkPurpose = 'manage' | 'leave'

/** Which key new links are signed with, and which are still taken: old letters must work. */
const keyId = '1'
const known: readonly string[] = [keyId]

const sign = (purpose: LinkPurpose, { publicId, linkVersion }: Linked, id: string) =>
  mac(`${publicId}|${linkVersion}`, `newsletter ${purpose} ${id}`)

/** What a personal link ends with: `publicId.keyId.mac`. It never expires; a new `linkVersion` ends all links of one person. */
export const linkToken = (purpose: LinkPurpose, row: Linked) => `${row.publicId}.${keyId}.${sign(purpose, row, keyId)}`

/** Topics, language, leaving, erasing. */
export const manageUrl = (locale: Locale, row: Linked) => `${env().SITE_URL}${paths.newsletterManage(locale, linkToken('manage', row))}`

/** For `List-Unsubscribe`: a POST here leaves at once (RFC 8058), a GET shows a button. */
export const leaveUrl = (locale: Locale, row: Linked) => `${env().SITE_URL}${paths.newsletterLeave(locale, linkToken('leave', row))}`

const form = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9]{1,4})\.([A-Za-z0-9_-]{22})$/

/** Whether a link has the form of one, however old: the answer to a mail program tells no more. */
export const looksLikeLink = (token: string) => form.test(token)

/** The public id within a link, and the proof that came with it; nothing when it has another form. */
export function readLink(token: string, purpose: LinkPurpose): { publicId: string; proves: (row: Linked) => boolean } | undefined {
  const [, publicId, id, proof] = form.exec(token) ?? []
  if (!publicId || !id || !proof) return undefined
  return { publicId, proves: (row) => known.includes(id) && sameMac(proof, sign(purpose, row, id)) }
}
