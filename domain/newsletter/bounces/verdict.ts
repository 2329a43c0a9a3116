import type { BounceKind } from './kinds.ts'

/** What a report says about one recipient (RFC 3464). */
export type Recipient = { action: string; status: string; diagnostic: string }

/** `none`: it was delivered, or passed on. */
export type Verdict = Exclude<BounceKind, 'complaint'> | 'none'

/** 5.1.7 and 5.1.8 are about the sender's address, whatever the class says. */
const noMailbox = /^5\.(?:1\.(?!7$|8$)\d{1,3}|2\.1)$/u
const ourFault = /^5\.(?:7\.\d{1,3}|1\.7|1\.8)$/u

// Two of the large mailboxes here say the truth in words alone: mail.ru gives no enhanced code, Yandex gives 5.7.1.
const saysNoMailbox = /no such (?:user|mailbox|recipient)|user (?:is )?(?:unknown|not found)|unknown (?:user|recipient)|invalid mailbox|mailbox (?:not found|does not exist)/u
const saysOurFault = /spam|black ?list|block ?list|blocked|reputation|relay|dmarc|dkim|(?<![a-z])spf|(?:^|[; ])554[ -]/u

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
  if (noMailbox.test(code)) return 'hard'
  if (saysOurFault.test(words)) return 'policy'
  if (saysNoMailbox.test(words)) return 'hard'
  return ourFault.test(code) ? 'policy' : 'soft'
}

const order: readonly Verdict[] = ['none', 'policy', 'soft', 'hard']

/** The mildest of all: one letter may reach several mailboxes behind its one address. */
export const mildest = (verdicts: readonly Verdict[]): Verdict => order.find((verdict) => verdicts.includes(verdict)) ?? 'none'
