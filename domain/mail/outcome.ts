import { refusesUs, saysNoMailbox } from './enhanced.ts'

/** How far a letter had come: not yet given to the server, its envelope only, or its text. */
export type Phase = 'connect' | 'envelope' | 'body'

/**
 * What came of one attempt. `away`: the server, not the letter, is the trouble. `unknown`: the text was on its way when
 * the line broke, so its reader may have it.
 */
export type Outcome =
  | { is: 'sent'; reply?: string }
  | { is: 'away'; reason: 'connection' | 'auth'; reply?: string }
  | { is: 'deferred'; reason: 'busy' | 'timeout'; reply?: string }
  | { is: 'failed'; reason: 'mailbox' | 'policy' | 'refused'; reply?: string }
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
  // 503: the conversation was out of step, the letter is not at fault.
  if (responseCode < 500 || responseCode === 503) return { is: 'deferred', reason: 'busy', ...said }
  const [, enhanced = ''] = reply?.split(' ') ?? []
  // Said of the sender it is our fault, whatever the code: no reader has been named yet.
  if (command === 'RCPT TO' && saysNoMailbox(enhanced)) return { is: 'failed', reason: 'mailbox', ...said }
  if (command === 'MAIL FROM' || refusesUs(enhanced) || responseCode === 554) return { is: 'failed', reason: 'policy', ...said }
  return { is: 'failed', reason: 'refused', ...said }
}
