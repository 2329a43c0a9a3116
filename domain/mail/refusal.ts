import { namesSender, refusesUs, saysNoMailbox } from './enhanced.ts'
import { wordsOf } from './refusal-words.ts'

/** What a mail server was answering: our call, our own address, the reader's, the text; or it reports about it afterwards. */
export type Stage = 'connect' | 'sender' | 'recipient' | 'text' | 'report'

/**
 * Why a server does not take a letter: the reader has no mailbox there; we are refused, whoever the reader is; not now;
 * for good, but nobody can tell whose fault it is.
 */
export type Cause = 'mailbox' | 'sender' | 'later' | 'unclear'

/** Reply code and enhanced code of an answer, as far as it has them. */
export function codesOf(answer: string): { code?: number; enhanced: string } {
  const [, first, status] = /(?:^|[; ])([245]\d\d)(?:[ -]+(\d\.\d{1,3}\.\d{1,3})(?![\d.]))?/u.exec(answer) ?? []
  const [bare = ''] = /^\s*\d\.\d{1,3}\.\d{1,3}(?![\d.])/u.exec(answer) ?? []
  return { ...(first ? { code: Number(first) } : {}), enhanced: status ?? bare.trim() }
}

/**
 * The one judge of refusals, whether a server says them in the conversation or in a report. Its words weigh more than its
 * codes: relays that reach a limit of theirs answer with codes that mean “no such mailbox”. In doubt the milder.
 */
export function causeOf(stage: Stage, answer: string): Cause {
  const { code, enhanced } = codesOf(answer)
  // 503: the conversation was out of step, the letter is not at fault.
  if (code === 503 || (code !== undefined && code < 500) || enhanced.startsWith('4.')) return 'later'
  if (stage === 'connect' || stage === 'sender') return 'sender'
  if (namesSender(enhanced)) return 'sender'
  const said = wordsOf(answer)
  if (said) return said === 'full' ? 'unclear' : said
  if (saysNoMailbox(enhanced) && stage !== 'text') return 'mailbox'
  if (refusesUs(enhanced) || (code === 554 && !enhanced)) return 'sender'
  return 'unclear'
}
