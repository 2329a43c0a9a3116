import { opened } from '#lib/opened.ts'
import { env } from '#lib/env.ts'
import { mailFrom } from '#lib/mail.ts'
import { paths } from '#lib/paths.ts'
import { personalCalendar } from '#domain/events/calendar.ts'
import { type Block, frame } from '#domain/mail/frame.ts'
import type { Letter } from '#domain/mail/letter.ts'
import { over } from '#domain/registrations/states.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { type LetterFacts, whenAndWhere } from './facts.ts'

type Words = { subject: string; blocks: readonly Block[]; footer?: readonly Block[]; ical?: Letter['ical'] | undefined; attachments?: Letter['attachments'] }

/** One letter about a registration; its last lines say why it came. */
export function write({ locale, site, t }: LetterFacts, { subject, blocks, footer = [], ical, attachments }: Words): Letter {
  const body = frame({ locale, site, title: subject, blocks, footer: [t('why'), ...footer] })
  return { subject, ...body, ...(ical ? { ical } : {}), ...(attachments ? { attachments } : {}) }
}

/** The same with when and where after its first words, and the button to the person's own page. */
export const writeWithButton = (facts: LetterFacts, label: string, { blocks: [first = '', ...blocks], footer, ...rest }: Words): Letter =>
  write(facts, { ...rest, blocks: [first, whenAndWhere(facts), ...blocks, { button: { label, url: facts.own } }], footer: [facts.t('link'), ...(footer ?? [])] })

/** The way into the online room: opens from a day before, and only for this person. */
export const joinLink = ({ locale, row }: LetterFacts) => `${env().SITE_URL}${paths.registration(locale, registrationToken(row))}/join`

/**
 * How often what a mailbox has in its calendar has changed: each round counts two steps, its invitation and its end, and
 * each more person one. A calendar heeds the higher number.
 */
const steps = (family: LetterFacts['family']) =>
  family.reduce((sum, { round, state }) => sum + (round - 1) * 2 + (over.includes(state) ? 1 : 0), family.length - 1)

/** The entry for the person's calendar. A family has one entry: it stays while anybody of them comes. */
export function calendarEntry(facts: LetterFacts, method: 'REQUEST' | 'CANCEL'): Letter['ical'] {
  const { row, family, event, locale, title, summary, place, page, online } = facts
  const email = opened(row.email, 'registrations.email', row._id)
  if (!email || !event.startUtc) return undefined
  if (method === 'CANCEL' && event.eventStatus !== 'cancelled' && family.some(({ state }) => state === 'confirmed')) return undefined
  const content = personalCalendar(
    {
      id: event.id, title, summary, location: place, url: page,
      start: new Date(event.startUtc), end: new Date(event.endUtc ?? event.startUtc), changedAt: new Date(event.changedAt ?? event.updatedAt),
      sequence: event.sequence ?? 0, status: event.eventStatus === 'postponed' ? 'tentative' : 'confirmed', prefix: '', categories: [],
    },
    locale,
    {
      method,
      organizer: { name: facts.site.name, email: mailFrom().address },
      attendee: { name: opened(row.name, 'registrations.name', row._id), email },
      revision: steps(family),
      stamp: row.stateAt,
      ...(online && event.joinUrl ? { joinUrl: joinLink(facts) } : {}),
    },
  )
  return { method, content }
}
