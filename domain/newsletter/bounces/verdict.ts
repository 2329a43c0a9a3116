import { isAboutUs } from '#domain/mail/enhanced.ts'
import { type Cause, causeOf, codesOf, isForUs } from '#domain/mail/refusal.ts'
import type { BounceKind } from './kinds.ts'

/** What a report says about one recipient (RFC 3464). */
export type Recipient = { action: string; status: string; diagnostic: string }

/** `none`: it was delivered, passed on, or is still tried. */
export type Verdict = Exclude<BounceKind, 'complaint'> | 'none'

const meaning: Record<Cause, Verdict> = { mailbox: 'hard', sender: 'policy', later: 'soft', unclear: 'soft' }

/**
 * The answer that a report quotes, with the report's own code where that one says more than "failed" (5.0.0). Reporters
 * write 5.1.1 for whatever was refused at an address: a quoted code that refuses us stays.
 */
function answerOf({ status, diagnostic }: Recipient): string {
  const [, own = ''] = /^\s*(\d\.\d{1,3}\.\d{1,3})(?![\d.])/u.exec(status) ?? []
  const quoted = diagnostic.replace(/^\s*(?:smtp|x-[\p{L}-]+)\s*;\s*/iu, '')
  const { code, enhanced } = codesOf(quoted)
  if (!own || isAboutUs(enhanced) || (code !== undefined && own.endsWith('.0.0'))) return quoted
  return enhanced ? quoted.replace(enhanced, own) : code === undefined ? `${own} ${quoted}` : quoted.replace(String(code), `${code} ${own}`)
}

/**
 * What a report means for its reader. In doubt the milder: a reader is not punished for what we did. "Not yet" is no
 * answer: whoever is given up later is reported once more.
 */
export function verdictOf(recipient: Recipient): Verdict {
  if (recipient.action.toLowerCase() !== 'failed') return 'none'
  const answer = answerOf(recipient)
  const cause = causeOf('report', answer)
  return cause === 'later' && isForUs('report', answer) ? 'policy' : meaning[cause]
}

const order: readonly Verdict[] = ['none', 'policy', 'soft', 'hard']

/** The mildest of all: one letter may reach several mailboxes behind its one address. */
export const mildest = (verdicts: readonly Verdict[]): Verdict => order.find((verdict) => verdicts.includes(verdict)) ?? 'none'
