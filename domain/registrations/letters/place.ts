import QRCode from 'qrcode'
import { hours, retention } from '#lib/retention.ts'
import type { Block } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { ticketOf } from '#domain/registrations/rows.ts'
import { isKeptFor, readSeats } from '#domain/registrations/seats.ts'
import { hasFreeSeat } from '#domain/registrations/shown.ts'
import { live } from '#domain/registrations/states.ts'
import { doorCode } from '#domain/registrations/token.ts'
import { letterFacts, momentOf } from './facts.ts'
import { calendarEntry, writeWithButton } from './write.ts'

/** The first letter. It holds nothing that was typed into the form: it may go to a stranger. */
export const confirm: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['held', 'waitUnconfirmed', 'expired'])
  if ('skip' in facts) return facts
  // By then the registration is deleted, or about to be.
  if (letter.createdAt.getTime() < Date.now() - hours(retention.unconfirmedHours)) return { skip: 'too late' }
  const { row, t, title } = facts
  const waits = row.state === 'waitUnconfirmed'
  const seats = waits ? await readSeats(cms, { event: facts.event.id, mode: row.mode }) : null
  if (seats && (hasFreeSeat(seats) || isKeptFor(seats, row._id))) {
    return writeWithButton(facts, t('confirm.press'), {
      subject: t('confirm.subject', { title }), blocks: [t('confirm.unheld')], footer: [t('notYou', { hours: retention.unconfirmedHours })],
    })
  }
  const words = waits ? [t('wait.text')] : [t('confirm.text'), ...(row.holdUntil ? [t('confirm.until', { time: momentOf(facts, row.holdUntil) })] : [])]
  return writeWithButton(facts, waits ? t('wait.press') : t('confirm.press'), {
    subject: waits ? t('wait.subject', { title }) : t('confirm.subject', { title }),
    blocks: words,
    footer: [t('notYou', { hours: retention.unconfirmedHours })],
  })
}

const picture = async (text: string) => QRCode.toBuffer(text, { type: 'png', margin: 3, width: 440, errorCorrectionLevel: 'M' })

/** The place is theirs: code for the door, entry for the calendar. */
export const ticket: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['confirmed'])
  if ('skip' in facts) return facts
  const { row, t, title, online, event } = facts
  const room: Block[] = [{ code: row.shortCode, label: t('code') }, { image: { cid: 'code', alt: t('picture'), width: 220 } }, t('ticket.door')]
  return writeWithButton(facts, t('own'), {
    subject: t('ticket.subject', { title }),
    blocks: [t('ticket.text'), ...(online ? (event.joinUrl ? [t('ticket.join', { hours: retention.joinHours })] : []) : room), t('ticket.giveUp')],
    ical: calendarEntry(facts, 'REQUEST'),
    ...(online ? {} : { attachments: [{ filename: 'code.png', content: await picture(doorCode(row)), contentType: 'image/png', cid: 'code' }] }),
  })
}

export const waitlist: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['waitlisted'])
  if ('skip' in facts) return facts
  const { row, t, title } = facts
  const seats = await readSeats(cms, { event: facts.event.id, mode: row.mode })
  const before = (seats?.queue ?? []).findIndex(({ id }) => id === ticketOf(row))
  return writeWithButton(facts, t('own'), {
    subject: t('waitlist.subject', { title }),
    blocks: [t('waitlist.text'), ...(before >= 0 ? [t('waitlist.position', { position: String(before + 1) })] : [])],
  })
}

export const offer: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['offered'])
  if ('skip' in facts) return facts
  const { row, t, title } = facts
  if (row.offerUntil && row.offerUntil <= new Date()) return { skip: 'too late' }
  return writeWithButton(facts, t('offer.press'), {
    subject: t('offer.subject', { title }),
    blocks: [t('offer.text'), ...(row.offerUntil ? [t('offer.until', { time: momentOf(facts, row.offerUntil) })] : [])],
  })
}

export const offerEnded: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['expired'])
  if ('skip' in facts) return facts
  const { t, title } = facts
  return writeWithButton(facts, t('own'), { subject: t('offerEnded.subject', { title }), blocks: [t('offerEnded.text')] })
}

/** For whoever filled in the form again. */
export const yours: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, [...live, 'expired', 'cancelled', 'attended', 'noShow'])
  if ('skip' in facts) return facts
  const { t, title } = facts
  return writeWithButton(facts, t('own'), { subject: t('yours.subject', { title }), blocks: [t('yours.text')] })
}

/** Given up by themselves. */
export const cancelled: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['cancelled'])
  if ('skip' in facts) return facts
  const { t, title } = facts
  const ical = calendarEntry(facts, 'CANCEL')
  return writeWithButton(facts, t('own'), {
    subject: t('cancelled.subject', { title }), blocks: [t('cancelled.text'), ...(ical ? [t('cancelled.calendar')] : [])], ical,
  })
}
