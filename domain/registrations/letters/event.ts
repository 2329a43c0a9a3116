import type { Block } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { changesBetween, type Snapshot, snapshotOf } from '#domain/events/snapshot.ts'
import { isDue, reminders, type Reminder } from '#domain/registrations/remind.ts'
import { live, proven } from '#domain/registrations/states.ts'
import { letterFacts, type LetterFacts, timeOf, whenAndWhere } from './facts.ts'
import { calendarEntry, joinLink, write, writeWithButton } from './write.ts'

/** What it was like before, as far as it is not so any more. */
function before({ t, event, locale, ...facts }: LetterFacts, was: Snapshot, is: Snapshot): Block[] {
  const changes = changesBetween(was, is)
  const lines = [
    ...(changes.includes('time') ? [{ label: t('when'), value: timeOf({ t, event, locale, ...facts }, was) }] : []),
    ...(changes.includes('place') || changes.includes('mode') ? [{ label: t('where'), value: was.mode === 'online' ? t('online') : (was.place[locale] ?? was.place.ru ?? '') }] : []),
  ].filter(({ value }) => value)
  return lines.length ? [{ heading: t('changed.before') }, { facts: lines }] : []
}

/** What this person need do about it. */
const standing = ({ row, t }: LetterFacts): string =>
  row.state === 'confirmed' ? t('changed.keep') : row.state === 'offered' ? t('offer.text') : t('waitlist.text')

/** Time, place or kind of the event changed. Of two changes in a minute only the last is told. */
export const changed: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, proven)
  if ('skip' in facts) return facts
  const { event, row, t, title } = facts
  if (event.notice?.sequence !== letter.data['sequence'] || event.eventStatus === 'cancelled') return { skip: 'overtaken' }
  const was = event.notice?.before
  const is = await snapshotOf(cms, event)
  const status = was && was.eventStatus !== is.eventStatus ? [t('changed.status', { status: is.eventStatus })] : []
  return write(facts, {
    subject: t('changed.subject', { title }),
    blocks: [
      t('changed.text'), ...status, whenAndWhere(facts), ...(was ? before(facts, was, is) : []),
      standing(facts), { button: { label: t('own'), url: facts.own } },
    ],
    footer: [t('link')],
    ical: row.state === 'confirmed' ? calendarEntry(facts, 'REQUEST') : undefined,
  })
}

/** The event will not take place. */
export const off: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, live)
  if ('skip' in facts) return facts
  const { event, row, t, title } = facts
  if (event.eventStatus !== 'cancelled') return { skip: 'overtaken' }
  const ical = row.state === 'confirmed' ? calendarEntry(facts, 'CANCEL') : undefined
  return write(facts, {
    subject: t('off.subject', { title }),
    blocks: [t('off.text'), ...(ical ? [t('cancelled.calendar')] : []), whenAndWhere(facts), { link: { label: facts.page, url: facts.page } }],
    ical,
  })
}

/** A reminder; never of a time that is not true any more, and never after the start. */
export const reminder = (kind: Reminder): LetterKind => async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['confirmed'])
  if ('skip' in facts) return facts
  const { event, t, title, online } = facts
  const start = Date.parse(event.startUtc ?? '')
  if (start !== letter.data['start'] || event.eventStatus === 'cancelled' || event.eventStatus === 'postponed') return { skip: 'moved' }
  if (!isDue(kind, start, new Date())) return { skip: 'too late' }
  const words = { subject: t('reminder.subject', { title }), blocks: [t('reminder.text', { kind: reminders[kind].until ? 'sooner' : 'later' })] }
  if (!online || !event.joinUrl) return writeWithButton(facts, t('own'), { ...words, blocks: [...words.blocks, t('ticket.giveUp')] })
  return write(facts, {
    ...words,
    blocks: [...words.blocks, whenAndWhere(facts), { button: { label: t('reminder.join'), url: joinLink(facts) } }, { link: { label: t('own'), url: facts.own } }],
    footer: [t('link')],
  })
}

/** The last letter: what there is to read and to watch. */
export const materials: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, ['confirmed', 'attended', 'noShow'])
  if ('skip' in facts) return facts
  const { t, title, page } = facts
  return write(facts, {
    subject: t('materials.subject', { title }),
    blocks: [t('materials.text'), { button: { label: t('materials.press'), url: page } }],
    footer: [t('materials.last')],
  })
}
