import type { SendMailOptions } from 'nodemailer'
import { env } from '#lib/env.ts'
import { mailFrom, toAddress } from '#lib/mail.ts'
import { closed } from '#lib/smtp.ts'
import type { Letter } from './letter.ts'
import type { LetterRow } from './rows.ts'
import { encodedSubject } from './subject.ts'

/** One line, whatever a text contained: a line break would begin a header of its own. */
const oneLine = (text: string) => text.replace(/\p{C}+/gu, ' ').trim()

const host = () => new URL(env().SITE_URL).hostname.replace(/^\[.*\]$/u, 'localhost')

/** What a kind of letter may say in its headers, beside those that stand below. */
const ownHeader = /^(?:List-(?:Id|Unsubscribe|Unsubscribe-Post)|Feedback-ID|Auto-Submitted)$/u

function ownHeaders(headers: Letter['headers'] = {}): Record<string, { prepared: true; value: string } | string> {
  for (const name of Object.keys(headers)) if (!ownHeader.test(name)) throw new Error(`a letter may not set the header ${oneLine(name)}`)
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)]))
}

/** The letter as nodemailer takes it: to exactly one person, with the same Message-ID at each attempt. */
export function buildMessage(row: Pick<LetterRow, 'id' | 'locale'>, letter: Letter, address: string): SendMailOptions {
  const to = toAddress({ name: '', address })
  const subject = oneLine(letter.subject)
  const encoded = encodedSubject(subject)
  const { text, html, ical, attachments = [], headers, replyTo, bounceTo } = letter
  return {
    ...closed,
    from: mailFrom(),
    to,
    // Said outright, so that nothing in a header can add a recipient.
    envelope: { from: bounceTo ? toAddress(bounceTo).address : mailFrom().address, to: [to.address] },
    // Servers that can are asked to report, and to send back no more than the headers.
    ...(bounceTo ? { dsn: { id: row.id, return: 'headers' as const, notify: ['failure' as const, 'delay' as const], recipient: to.address } } : {}),
    ...(replyTo ? { replyTo: toAddress({ name: '', address: replyTo }) } : {}),
    ...(encoded ? {} : { subject }),
    messageId: `<${row.id}@${host()}>`,
    text,
    html,
    headers: { 'Content-Language': row.locale, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...ownHeaders(headers), ...(encoded ? { Subject: { prepared: true, foldLines: true, value: encoded } } : {}) },
    ...(ical ? { icalEvent: { method: ical.method, content: ical.content, filename: 'event.ics' } } : {}),
    attachments: attachments.map(({ filename, content, contentType, cid }) => ({
      filename: oneLine(filename), content, contentType, ...(cid ? { cid, contentDisposition: 'inline' as const } : {}),
    })),
  }
}
