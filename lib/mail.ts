import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from './env.ts'

export type Address = { name: string; address: string }

/** One plain address: no list, no comment, no line break that could begin a header of its own. */
const plainAddress = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/u

/** An address as an object, which nodemailer does not parse again. Throws on anything but one address. */
export function toAddress(value: unknown): Address {
  const { name, address } = typeof value === 'object' && value ? (value as Partial<Address>) : { name: '', address: value }
  if (typeof address !== 'string' || !plainAddress.test(address)) throw new Error('A letter needs exactly one recipient with a plain address')
  return { name: (name ?? '').replace(/\p{Cc}+/gu, ' ').trim(), address }
}

/** `Name <address>` or a bare address, as in MAIL_FROM. */
export function sender(text: string): Address {
  const [, name = '', address = text] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/u.exec(text) ?? []
  return toAddress({ name, address: address.trim() })
}

const from = () => sender(env().MAIL_FROM ?? 'noreply@localhost')

/** No attachment is ever read from a path or an address that came with a letter. */
const closed = { disableFileAccess: true, disableUrlAccess: true }

/** Writes the letter as a file instead of sending it; a mail program opens it. Gives the file's name. */
async function intoOutbox(letter: SendMailOptions): Promise<string> {
  const folder = join(env().DATA_DIR, 'outbox')
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(letter)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, `${name}.new`), message as Buffer, { mode: 0o600 })
  await rename(join(folder, `${name}.new`), join(folder, name))
  return name
}

/** The one way out for letters: by SMTP_URL; in the demo, in development and in tests into DATA_DIR/outbox. */
export const mail: EmailAdapter = ({ payload }) => ({
  name: 'mail',
  defaultFromName: from().name,
  defaultFromAddress: from().address,
  sendEmail: async (message) => {
    const { SMTP_URL, APP_MODE } = env()
    const to = toAddress(message.to)
    const envelope = { from: from().address, to: [to.address] }
    const letter = { ...message, ...closed, from: from(), to, envelope, cc: undefined, bcc: undefined }
    if (SMTP_URL) return nodemailer.createTransport(SMTP_URL, { ...closed }).sendMail(letter)
    if (APP_MODE === 'production') throw new Error('SMTP_URL is not set: this site cannot send letters')
    const file = await intoOutbox(letter)
    // The address stays in the file: logs are read by more people and kept longer.
    payload.logger.info({ kind: 'letter', file })
    return { file }
  },
})
