import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { eventClock, eventMoment, eventTime } from '#lib/event-time.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { opened } from '#lib/opened.ts'
import { placesBeside } from '#lib/registration-key.ts'
import { zoneLabel } from '#lib/zones.ts'
import { heldIn } from '#domain/events/facts.ts'
import { placeOf } from '#domain/events/snapshot.ts'
import type { Block, LetterSite } from '#domain/mail/frame.ts'
import type { Skip } from '#domain/mail/letter.ts'
import type { LetterRow } from '#domain/mail/rows.ts'
import { letterSite } from '#domain/mail/site.ts'
import { translator } from '#domain/words.ts'
import { eventPath, languageFor, readEvent, type RegistrationEvent } from '#domain/registrations/event.ts'
import { registrations, type StoredRegistration } from '#domain/registrations/rows.ts'
import type { RegistrationState } from '#domain/registrations/states.ts'
import { registrationUrl } from '#domain/registrations/token.ts'

const words = (locale: Locale) => translator(locale, 'letters')

/** All that letters about one registration say, in its language. */
export type LetterFacts = {
  row: StoredRegistration
  /** All that share its mailbox, itself among them. */
  family: StoredRegistration[]
  event: RegistrationEvent
  locale: Locale
  t: ReturnType<typeof words>
  site: LetterSite
  /** In the language in which the event is shown to this reader. */
  title: string
  summary: string
  place: string
  /** Takes part through the net. */
  online: boolean
  /** The person's own page. */
  own: string
  /** The event's page. */
  page: string
}

/** These make sense when the event is over, too. */
const afterwards = ['event.materials', 'registration.yours', 'registration.another', 'registration.cancelled']

/** Looks again before the letter goes out: is the person still there, in this round, and in one of these states? */
export async function letterFacts(cms: Payload, letter: LetterRow, states: readonly RegistrationState[]): Promise<LetterFacts | Skip> {
  const row = ObjectId.isValid(letter.subjectId) ? await registrations(cms).findOne({ _id: new ObjectId(letter.subjectId), erasedAt: null }) : null
  if (!row) return { skip: 'erased' }
  if (row.round !== letter.data['round'] || !states.includes(row.state)) return { skip: 'state changed' }
  const event = await readEvent(cms, row.event.toHexString())
  if (!event) return { skip: 'no event' }
  // Whatever kept it back, a mail server or a backup: nobody is told of a place at what is over.
  if (!afterwards.includes(letter.kind) && Date.parse(event.endUtc ?? event.startUtc ?? '') < Date.now()) return { skip: 'too late' }
  const { locale } = letter
  const language = languageFor(event, locale) ?? locale
  const path = eventPath(event, locale)
  const t = words(locale)
  const online = heldIn(event) === 'online' || row.mode === 'online'
  const where = await placeOf(cms, event)
  return {
    row, event, locale, t, online,
    family: await registrations(cms).find({ key: { $in: placesBeside(row.key) } }, { sort: { key: 1 } }).toArray(),
    site: await letterSite(cms, locale),
    title: event.title?.[language]?.trim() || event.title?.ru || '',
    summary: event.summary?.[language] ?? '',
    place: online ? t('online') : (where[language] ?? where.ru ?? where.kk ?? where.en ?? ''),
    own: registrationUrl(locale, row),
    page: path ? env().SITE_URL + path : registrationUrl(locale, row),
  }
}

const zoneOf = ({ event }: Pick<LetterFacts, 'event'>) => event.zone ?? 'Asia/Almaty'

type Times = { startUtc?: string | null; endUtc?: string | null }

/** `сәрсенбі, 15 қаңтар, 14:00–16:00 (Астана уақыты, UTC+5)` */
export function timeOf(facts: LetterFacts, { startUtc, endUtc }: Times = facts.event): string {
  if (!startUtc) return ''
  const when = { start: startUtc, end: endUtc ?? startUtc, zone: zoneOf(facts) }
  return `${eventTime(facts.locale, when)} (${eventClock(facts.locale, when)})`
}

/** One moment on the event's clock, for terms. */
export function momentOf(facts: LetterFacts, moment: Date): string {
  const zone = zoneOf(facts)
  return `${eventMoment(facts.locale, moment.toISOString(), zone)} (${zoneLabel(moment.getTime(), zone, facts.locale)})`
}

/** Several people read this mailbox: a letter says whose it is, once the address has proved to be theirs. */
const whom = ({ family, row }: LetterFacts) => (family.length > 1 && row.confirmedAt ? opened(row.name, 'registrations.name', row._id) : '')

/** When and where, and for whom of a family. */
export function whenAndWhere(facts: LetterFacts): Block {
  const lines = [
    { label: facts.t('whom'), value: whom(facts) },
    { label: facts.t('when'), value: timeOf(facts) },
    { label: facts.t('where'), value: facts.place },
  ]
  return { facts: lines.filter(({ value }) => value) }
}
