import { causeOf, isForUs, type Stage } from './refusal.ts'

/** How far a letter had come: not yet given to the server, its envelope only, or its text. */
export type Phase = 'connect' | 'envelope' | 'body'

/** Why a letter is put off. */
export type PutOff = 'busy' | 'timeout' | 'limit'

/**
 * What came of one attempt. `notAscii`: the server takes no address with letters like those before the reader's @. `away`: the server, not the letter, is the trouble. `unknown`: the text was on its way when
 * the line broke, so its reader may have it. `limit`: not now, for a limit of ours or doubts about us, whoever the reader is.
 */
export type Outcome =
  | { is: 'sent'; reply?: string }
  | { is: 'away'; reason: 'connection' | 'auth'; reply?: string }
  | { is: 'deferred'; reason: PutOff; reply?: string }
  | { is: 'failed'; reason: 'mailbox' | 'policy' | 'refused' | 'notAscii'; reply?: string }
  | { is: 'unknown'; reason: 'lost' }

/** What nodemailer says of a failure. */
export type SmtpFailure = { code?: string; responseCode?: number; response?: string; command?: string }

/** Reply code and enhanced code. The words after them are dropped: they may name the person. */
export function replyOf(response: string | undefined): string | undefined {
  const [, code, enhanced] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/u.exec(response ?? '') ?? []
  return code && [code, enhanced].filter(Boolean).join(' ')
}

/** Faults of the letter itself, found before the server was asked. */
const unsendable = ['EENVELOPE', 'EMESSAGE', 'ESTREAM', 'EMAXRECIPIENTS', 'EFILEACCESS', 'EURLACCESS']

/** Only what is said at the address is said of the reader. */
const stageOf = (phase: Phase, command = ''): Stage => (command === 'RCPT TO' ? 'recipient' : command === 'MAIL FROM' ? 'sender' : phase === 'connect' ? 'connect' : 'text')

/** What a failed attempt means for the letter. */
export function judge({ code = '', responseCode, response, command }: SmtpFailure, phase: Phase): Outcome {
  const reply = replyOf(response)
  const said = reply ? { reply } : {}
  if (responseCode === undefined) {
    if (phase === 'body') return { is: 'unknown', reason: 'lost' }
    if (['EAUTH', 'ENOAUTH', 'EOAUTH2'].includes(code)) return { is: 'away', reason: 'auth' }
    if (unsendable.includes(code)) return { is: 'failed', reason: 'refused' }
    return phase === 'envelope' ? { is: 'deferred', reason: 'timeout' } : { is: 'away', reason: 'connection' }
  }
  if (phase === 'connect') return { is: 'away', reason: code === 'EAUTH' && responseCode >= 500 ? 'auth' : 'connection', ...said }
  if (responseCode === 530 || responseCode === 535) return { is: 'away', reason: 'auth', ...said }
  // Each refusal is judged by the one judge; only its words and codes are heard, and none of them kept.
  const [stage, answer] = [stageOf(phase, command), response ?? String(responseCode)]
  switch (causeOf(stage, answer)) {
    case 'mailbox': return { is: 'failed', reason: 'mailbox', ...said }
    case 'sender': return { is: 'failed', reason: 'policy', ...said }
    case 'later': return { is: 'deferred', reason: isForUs(stage, answer) ? 'limit' : 'busy', ...said }
    case 'unclear': return { is: 'failed', reason: 'refused', ...said }
  }
}
