import type { EmailAdapter } from 'payload'
import { env } from './env.ts'
import { writeLetterFile } from './letter-file.ts'
import { closed, openPool } from './smtp.ts'

export type Address = { name: string; address: string }

/** One plain address: no list, no comment, no line break that could begin a header of its own. */
const plainAddress = /^[^\s\p{C}<>,;:"()[\]\\@]+@[^\s\p{C}<>,;:"()[\]\\@]+$/u

/** Longer than any address or name in use. */
const longest = 320

/** An address as an object, which nodemailer does not parse again. Throws on anything but one address. */
export function toAddress(value: unknown): Address {
  const { name, address } = typeof value === 'object' && value ? (value as Partial<Address>) : { name: '', address: value }
  if (typeof address !== 'string' || address.length > longest || !plainAddress.test(address)) {
    throw new Error('A letter needs exactly one recipient with a plain address')
  }
  return { name: (name ?? '').replace(/\p{C}+/gu, ' ').trim().slice(0, longest), address }
}

/** `Name <address>` or a bare address, as in MAIL_FROM. */
export function sender(text: string): Address {
  const [, name = '', address = text] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/u.exec(text) ?? []
  return toAddress({ name, address: address.trim() })
}

/** Who writes our letters. */
export const mailFrom = (): Address => sender(env().MAIL_FROM ?? `noreply@${new URL(env().SITE_URL).hostname.replace(/^\[.*\]$/u, 'localhost')}`)

/**
 * Whether letters leave by a mail server, become files (the demo, development and tests without one), or wait: a
 * production site without SMTP_URL.
 */
export const mailRoute = (): 'smtp' | 'files' | 'none' => {
  const { SMTP_URL, APP_MODE } = env()
  if (SMTP_URL) return 'smtp'
  return APP_MODE === 'production' ? 'none' : 'files'
}

let pool: ReturnType<typeof openPool> | undefined

/** Payload's own letters (a forgotten password), sent at once; all others go through the outbox (`domain/mail/`). */
export const mail: EmailAdapter = ({ payload }) => ({
  name: 'mail',
  defaultFromName: mailFrom().name,
  defaultFromAddress: mailFrom().address,
  sendEmail: async (message) => {
    const to = toAddress(message.to)
    const envelope = { from: mailFrom().address, to: [to.address] }
    const letter = { ...message, ...closed, from: mailFrom(), to, envelope, cc: undefined, bcc: undefined }
    if (mailRoute() === 'smtp') return (pool ??= openPool(env().SMTP_URL ?? '', 1)).sendMail(letter)
    if (mailRoute() === 'none') throw new Error('SMTP_URL is not set: this site cannot send letters')
    const file = await writeLetterFile(letter, 'account')
    // The address stays in the file: logs are read by more people and kept longer.
    payload.logger.info({ kind: 'letter', file })
    return { file }
  },
})
