import { env } from '#lib/env.ts'
import type { DrawnLetter, ReaderLinks } from './drawn.ts'

const host = () => new URL(env().SITE_URL).hostname.replace(/^\[.*\]$/u, 'localhost')

/** A name before an address in angle brackets: quoted as long as it is ASCII; otherwise nodemailer encodes it. */
const phrase = (name: string) => {
  const plain = name.replace(/["\\<>\p{C}]+/gu, ' ').trim()
  return /^[ -~]*$/u.test(plain) ? `"${plain}"` : plain
}

/**
 * By what mail programs know a newsletter and let its reader leave with one click: one `List-Unsubscribe`, https
 * first (docs/developers/newsletter.md). Both list headers belong under the DKIM signature (lib/smtp.ts).
 */
export function listHeaders({ letter, reader, site }: Pick<DrawnLetter, 'letter' | 'reader' | 'site'>, { leave, leaveByMail }: ReaderLinks): Record<string, string> {
  return {
    'List-Id': `${phrase(site.name)} <news.${host()}>`,
    'List-Unsubscribe': [leave, ...(leaveByMail ? [leaveByMail] : [])].map((address) => `<${address}>`).join(', '),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Feedback-ID': `${letter}:${reader}:news:${host()}`,
  }
}
