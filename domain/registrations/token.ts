import { mac, sameMac } from '#lib/crypto.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import type { StoredRegistration } from './rows.ts'

type Linked = Pick<StoredRegistration, 'publicId' | 'linkVersion'>

const purposes = { link: 'registration link', door: 'registration door' } as const
const sign = (purpose: keyof typeof purposes, { publicId, linkVersion }: Linked) => mac(`${publicId}|${linkVersion}`, purposes[purpose])

/** What the personal link ends with. It never expires: old letters must work; a new `linkVersion` ends all of one person. */
export const registrationToken = (row: Linked) => `${row.publicId}.${sign('link', row)}`

export const registrationUrl = (locale: Locale, row: Linked) => `${env().SITE_URL}${paths.registration(locale, registrationToken(row))}`

/** What the QR code says to the door: no name, and no way to the personal page. */
export const doorCode = (row: Linked) => `R1.${row.publicId}.${sign('door', row)}`

const tokenForm = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/
const doorForm = /^R1\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/

/** The public id within a token or door code, and the proof that came with it; nothing when it has another form. */
export function readToken(text: string, purpose: keyof typeof purposes): { publicId: string; proves: (row: Linked) => boolean } | undefined {
  const [, publicId, proof] = (purpose === 'link' ? tokenForm : doorForm).exec(text) ?? []
  return publicId && proof ? { publicId, proves: (row) => sameMac(proof, sign(purpose, row)) } : undefined
}

/** Letters and figures that nobody mixes up when reading them out at the door. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Without the E of `234E56`, which a spreadsheet takes for a number. */
const first = alphabet.replace(/[E\d]/gu, '')

/** Six of them, the first a letter: for a phone that cannot show its code. */
export const shortCode = (random: Uint8Array) => [...random.slice(0, 6)].map((byte, at) => (at ? alphabet[byte % alphabet.length] : first[byte % first.length])).join('')

/** As it was typed at the door: case and what stands between do not matter. */
export const readShortCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return code.length === 6 ? code : undefined
}
