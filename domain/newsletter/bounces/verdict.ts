import { refusesUs, saysNoMailbox } from '#domain/mail/enhanced.ts'
import type { BounceKind } from './kinds.ts'

/** What a report says about one recipient (RFC 3464). */
export type Recipient = { action: string; status: string; diagnostic: string }

/** `none`: it was delivered, or passed on. */
export type Verdict = Exclude<BounceKind, 'complaint'> | 'none'

// Two of the large mailboxes here say the truth in words alone: mail.ru gives no enhanced code, Yandex gives 5.7.1.
const noSuchUser = /no such (?:user|mailbox|recipient)|user (?:is )?(?:unknown|not found)|unknown (?:user|recipient)|invalid mailbox|mailbox (?:not found|does not exist)/u
const ourFault = /spam|black ?list|block ?list|blocked|reputation|relay|dmarc|dkim|(?<![a-z])spf|(?:^|[; ])554[ -]/u

/** The exact code: of the report, or of the answer it quotes where the report itself says only "failed" (5.0.0). */
function codeOf({ status, diagnostic }: Recipient): string {
  const [, said = ''] = /^\s*(\d\.\d{1,3}\.\d{1,3})/u.exec(status) ?? []
  const [, quoted = ''] = /(?:^|[; ])[245]\d\d[ -](\d\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/u.exec(diagnostic) ?? []
  return quoted && (!said || said.endsWith('.0.0')) ? quoted : said
}

/** What a report means for its reader. In doubt the milder: a reader is not punished for what we did. */
export function verdictOf(recipient: Recipient): Verdict {
  const action = recipient.action.toLowerCase()
  if (action === 'delayed') return 'soft'
  if (action !== 'failed') return 'none'
  const code = codeOf(recipient)
  const words = recipient.diagnostic.toLowerCase()
  if (code.startsWith('4.')) return 'soft'
  if (saysNoMailbox(code)) return 'hard'
  if (ourFault.test(words)) return 'policy'
  if (noSuchUser.test(words)) return 'hard'
  return refusesUs(code) ? 'policy' : 'soft'
}

const order: readonly Verdict[] = ['none', 'policy', 'soft', 'hard']

/** The mildest of all: one letter may reach several mailboxes behind its one address. */
export const mildest = (verdicts: readonly Verdict[]): Verdict => order.find((verdict) => verdicts.includes(verdict)) ?? 'none'
