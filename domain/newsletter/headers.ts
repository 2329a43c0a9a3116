import { env } from '#lib/env.ts'
import type { DrawnLetter, ReaderLinks } from './drawn.ts'

const host = () => new URL(env().SITE_URL).hostname.replace(/^\[.*\]$/u, 'localhost')

/** At most 75 characters an encoded word, and no letter cut in two (RFC 2047). */
const longestWord = 45

function encoded(name: string): string {
  const chunks = ['']
  for (const sign of name) {
    const last = chunks.length - 1
    if (Buffer.byteLength(chunks[last] + sign) > longestWord) chunks.push(sign)
    else chunks[last] += sign
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join(' ')
}

/** A name before an address in angle brackets. Encoded here: nodemailer would encode the brackets with it. */
function phrase(name: string): string {
  const plain = name.replace(/["\\<>\p{C}]+/gu, ' ').trim()
  return /^[A-Za-z0-9 ]*$/u.test(plain) ? plain : encoded(plain)
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
