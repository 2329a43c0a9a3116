import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { env } from './env.ts'

/**
 * Writes a letter into DATA_DIR/outbox instead of sending it; a mail program opens it. Gives the file's name, which
 * holds time, kind and id, never an address.
 */
export async function writeLetterFile(letter: SendMailOptions, kind: string, id = randomUUID().slice(0, 8)): Promise<string> {
  const folder = join(env().DATA_DIR, 'outbox')
  const name = `${new Date().toISOString().replace(/[:.]/gu, '-')}-${kind}-${id}.eml`
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(letter)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, `.${name}`), message as Buffer, { mode: 0o600 })
  await rename(join(folder, `.${name}`), join(folder, name))
  return name
}
