import { isAboutUs, namesSender, refusesUs, saysNoMailbox } from './enhanced.ts'
import { asksToComeAgain, wordsOf } from './refusal-words.ts'

/** What a mail server was answering: our call, our own address, the reader's, the text; or it reports about it afterwards. */
export type Stage = 'connect' | 'sender' | 'recipient' | 'text' | 'report'

/**
 * Why a server does not take a letter: the reader has no mailbox there; we are refused, whoever the reader is; not now;
 * for good, but nobody can tell whose fault it is.
 */
export type Cause = 'mailbox' | 'sender' | 'later' | 'unclear'

/**
 * Reply code and enhanced code of an answer, as far as it has them. One that quotes another server has several: what is
 * said of us holds, else the first.
 */
export function codesOf(answer: string): { code?: number; enhanced: string } {
  const found = [...answer.matchAll(/(?:^|[; \n])([245]\d\d)(?:[ -]+(\d\.\d{1,3}\.\d{1,3})(?![\d.]))?/gu)]
  const [bare = ''] = /^\s*\d\.\d{1,3}\.\d{1,3}(?![\d.])/u.exec(answer) ?? []
  const [first] = found
  const enhanced = found.map(([, , status = '']) => status).find(isAboutUs) ?? first?.[2] ?? bare.trim()
  return { ...(first ? { code: Number(first[1]) } : {}), enhanced }
}

/** Before a reader is named, everything is said to us. */
const namesNobody = (stage: Stage) => stage === 'connect' || stage === 'sender'

/**
 * The one judge of refusals, whether a server says them in the conversation or in a report. Its words weigh more than its
 * codes: relays that reach a limit of theirs answer with codes that mean “no such mailbox”. In doubt the milder.
 */
export function causeOf(stage: Stage, answer: string): Cause {
  const { code, enhanced } = codesOf(answer)
  // 503: the conversation was out of step, the letter is not at fault.
  if (code === 503 || (code !== undefined && code < 500) || enhanced.startsWith('4.')) return 'later'
  if (namesNobody(stage) || namesSender(enhanced)) return 'sender'
  const said = wordsOf(answer)
  if (said === 'sender') return 'sender'
  if (said === 'full') return 'unclear'
  if (said === 'nobody') return 'mailbox'
  // A filter says “mailbox unavailable”, too: its code tells.
  if (refusesUs(enhanced)) return 'sender'
  if (said === 'shut' || (saysNoMailbox(enhanced) && stage !== 'text')) return 'mailbox'
  return code === 554 && !enhanced ? 'sender' : 'unclear'
}

/** Whether “not now” is said to us and not to the reader: a limit is reached, or the server has doubts about ours. */
export const isForUs = (stage: Stage, answer: string): boolean =>
  namesNobody(stage) || (!asksToComeAgain(answer) && wordsOf(answer) === 'sender')
