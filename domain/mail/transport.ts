import type { Payload } from 'payload'
import type { SendMailOptions } from 'nodemailer'
import { env } from '#lib/env.ts'
import { writeLetterFile } from '#lib/letter-file.ts'
import { mailRoute } from '#lib/mail.ts'
import type { LetterRow } from './rows.ts'
import type { Outcome } from './outcome.ts'
import { smtpTransport } from './smtp.ts'

/** A way out for letters. `signal` breaks an attempt off. */
export type Transport = {
  /** How many letters may be under way at once. */
  lanes: number
  send: (message: SendMailOptions, row: Pick<LetterRow, 'id' | 'kind'>, signal: AbortSignal) => Promise<Outcome>
  close: () => void
}

/** Letters as files; the log says kind, id and file, never an address. */
export const fileTransport = (cms: Payload): Transport => ({
  lanes: 1,
  send: async (message, { id, kind }) => {
    const file = await writeLetterFile(message, kind, id)
    cms.logger.info({ letter: kind, id, file })
    return { is: 'sent' }
  },
  close: () => undefined,
})

/**
 * The way out that the settings name, for so many letters at once; none while a production site has no SMTP_URL:
 * letters then wait.
 */
export function openTransport(cms: Payload, lanes = 2): Transport | undefined {
  switch (mailRoute()) {
    case 'smtp': return smtpTransport(env().SMTP_URL ?? '', { lanes })
    case 'files': return fileTransport(cms)
    case 'none': return undefined
  }
}
