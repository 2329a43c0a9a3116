import type { ParsedMail } from 'mailparser'
import { readBounceAddress, readLeaveAddress } from './addresses.ts'
import { mildest, type Recipient, type Verdict, verdictOf } from './verdict.ts'

export type LeavingReader = NonNullable<ReturnType<typeof readLeaveAddress>>

/** What a letter in the mailbox for reports is. */
export type Report =
  | { is: 'bounce'; delivery: string; verdict: Verdict }
  | { is: 'complaint'; delivery?: string; reader?: LeavingReader }
  | { is: 'leaving'; reader: LeavingReader }
  /** "I am on holiday": nobody needs to read it. */
  | { is: 'automatic' }
  /** Of no form we know, or not proved to be about a letter of ours: for a person to look at. */
  | { is: 'unread' }

const unread: Report = { is: 'unread' }

/** Fields of a block, in lower case; folded lines are one. */
const fieldsOf = (block: string): Map<string, string> =>
  new Map(block.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u).flatMap((line): [string, string][] => {
    const [, name, value] = /^([A-Za-z0-9-]+):[ \t]*(.*)$/u.exec(line) ?? []
    return name ? [[name.toLowerCase(), (value ?? '').trim()]] : []
  }))

const partOf = ({ attachments }: ParsedMail, ...types: string[]): string =>
  attachments.find(({ contentType }) => types.includes(contentType))?.content.toString('utf8') ?? ''

/** The headers of the letter that came back. */
const returnedHeaders = (mail: ParsedMail): string => partOf(mail, 'message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers').split(/\r?\n\r?\n/u)[0] ?? ''

const addressed = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']
/** Whom the report was sent to, in the words of every server on its way. */
const recipientsOf = ({ headerLines }: ParsedMail): string => headerLines.filter(({ key }) => addressed.includes(key)).map(({ line }) => line).join('\n')

const header = ({ headerLines }: ParsedMail, name: string): string => headerLines.find(({ key }) => key === name)?.line.slice(name.length + 1).trim().toLowerCase() ?? ''

const valueOf = (field = '') => field.replace(/\s*\(.*$/u, '').trim()

/** The second is for addresses in all letters (RFC 6533). */
const statusParts = ['message/delivery-status', 'message/global-delivery-status']

function bounceOf(mail: ParsedMail): Report {
  const delivery = readBounceAddress(recipientsOf(mail))
  if (!delivery) return unread
  const blocks = partOf(mail, ...statusParts).split(/\r?\n[ \t]*\r?\n/u).map(fieldsOf)
  const recipients: Recipient[] = blocks.filter((fields) => fields.has('action')).map((fields) =>
    ({ action: valueOf(fields.get('action')), status: fields.get('status') ?? '', diagnostic: fields.get('diagnostic-code') ?? '' }))
  if (!recipients.length) return unread
  // Both name the delivery (domain/mail/message.ts); where a server has put its own in their place they prove nothing.
  const named = [fieldsOf(returnedHeaders(mail)).get('message-id') ?? '', ...blocks.map((fields) => `<${fields.get('original-envelope-id') ?? ''}@`)]
  const ids = named.flatMap((text) => /^<([0-9a-f]{24})@/u.exec(text)?.[1] ?? [])
  if (ids.some((id) => id !== delivery)) return unread
  return { is: 'bounce', delivery, verdict: mildest(recipients.map(verdictOf)) }
}

/** A mailbox owner pressed "this is spam" (RFC 5965); the letter is known by what its own headers prove. */
function complaintOf(mail: ParsedMail): Report {
  const feedback = partOf(mail, 'message/feedback-report')
  const type = fieldsOf(feedback).get('feedback-type')?.toLowerCase() ?? ''
  const text = [recipientsOf(mail), feedback, returnedHeaders(mail)].join('\n')
  const delivery = readBounceAddress(text)
  const reader = readLeaveAddress(text)
  if (type === 'opt-out' && reader) return { is: 'leaving', reader }
  if (!['abuse', 'fraud', 'opt-out'].includes(type) || (!delivery && !reader)) return unread
  return { is: 'complaint', ...(delivery ? { delivery } : {}), ...(reader ? { reader } : {}) }
}

/** Bounces that are no reports in form look like answers of a machine, too. */
const isServer = (mail: ParsedMail) => header(mail, 'x-failed-recipients') !== '' || /mailer-daemon|postmaster/u.test(header(mail, 'from'))

function isAutomatic(mail: ParsedMail): boolean {
  const submitted = header(mail, 'auto-submitted')
  const marks = ['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => header(mail, name))
  return !isServer(mail) && ((submitted !== '' && submitted !== 'no') || marks || /^(?:auto_reply|auto-reply)/u.test(header(mail, 'precedence')))
}

/** What a letter that came to the mailbox for reports means. */
export function readReport(mail: ParsedMail): Report {
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined
  if (type?.value?.toLowerCase() === 'multipart/report') {
    const of = type.params?.['report-type']?.toLowerCase()
    return of === 'delivery-status' ? bounceOf(mail) : of === 'feedback-report' ? complaintOf(mail) : unread
  }
  const reader = readLeaveAddress(recipientsOf(mail))
  if (reader) return { is: 'leaving', reader }
  return isAutomatic(mail) ? { is: 'automatic' } : unread
}
