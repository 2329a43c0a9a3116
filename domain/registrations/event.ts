import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { locales, shownLocale, type Locale } from '#lib/locales.ts'
import { documentPath } from '#lib/paths.ts'
import type { Mode } from './rows.ts'

type PerLocale<T> = Partial<Record<Locale, T | null>>

/** What registration asks of an event, as the public sees it: the stored document, never a pending draft. */
export type RegistrationEvent = {
  id: string
  title?: PerLocale<string>
  publicSlugs?: PerLocale<string> | null
  originalLanguage?: Locale | null
  startUtc?: string | null
  endUtc?: string | null
  zone?: string | null
  mode?: 'room' | 'online' | 'hybrid' | null
  capacityRoom?: number | null
  capacityOnline?: number | null
  registration?: { policy?: 'open' | 'closed' | 'invite' | null; opensUtc?: string | null; closesUtc?: string | null } | null
  eventStatus?: 'scheduled' | 'postponed' | 'cancelled' | 'movedOnline' | null
  sequence?: number | null
  changedAt?: string | null
  retentionDays?: number | null
  joinUrl?: string | null
  materials?: { id?: string }[] | PerLocale<{ id?: string }[]> | null
  recording?: string | null
  deletedAt?: string | null
  updatedAt: string
}

export async function readEvent(cms: Payload, id: string): Promise<RegistrationEvent | null> {
  if (!ObjectId.isValid(id)) return null
  return cms.db.findOne<RegistrationEvent>({ collection: 'events', where: { id: { equals: id } }, locale: 'all' })
}

export const isPublic = ({ publicSlugs, deletedAt }: RegistrationEvent) => !deletedAt && locales.some((locale) => publicSlugs?.[locale])

/** The modes a person may choose. */
export const modesOf = ({ mode }: Pick<RegistrationEvent, 'mode'>): Mode[] => (mode === 'hybrid' ? ['room', 'online'] : mode === 'online' ? ['online'] : ['room'])

export type Refusal = 'closed' | 'past' | 'cancelled' | 'invite' | 'notYet' | 'draft'
export type Gate = { open: true } | { open: false; reason: Refusal; at?: string }

/** May a newcomer register now? By the event alone; whether a seat is left is another question. */
export function gate(event: RegistrationEvent | null, now: Date): Gate {
  const closed = (reason: Refusal, at?: string | null): Gate => ({ open: false, reason, ...(at ? { at } : {}) })
  if (!event || !isPublic(event)) return closed('draft')
  const { startUtc, endUtc, eventStatus, registration } = event
  const is = (instant: string | null | undefined) => Boolean(instant) && Date.parse(instant ?? '') <= now.getTime()
  if (eventStatus === 'cancelled') return closed('cancelled')
  if (!startUtc || is(endUtc ?? startUtc)) return closed('past', endUtc)
  if (eventStatus === 'postponed' || registration?.policy === 'closed') return closed('closed')
  if (registration?.policy === 'invite') return closed('invite')
  if (registration?.opensUtc && !is(registration.opensUtc)) return closed('notYet', registration.opensUtc)
  const closes = registration?.closesUtc ?? startUtc
  return is(closes) || is(startUtc) ? closed('closed', closes) : { open: true }
}

/** It takes place, and not yet. Places may change hands, though no newcomer may come. */
export const isComing = (event: RegistrationEvent | null, now: Date): event is RegistrationEvent & { startUtc: string } =>
  Boolean(event?.startUtc && isPublic(event) && event.eventStatus !== 'cancelled' && Date.parse(event.startUtc) > now.getTime())

/** The pages of an event in all languages, the honest fallback's among them. */
export function eventAddresses({ publicSlugs, originalLanguage }: RegistrationEvent): string[] {
  const published = locales.filter((locale) => publicSlugs?.[locale])
  const shown = shownLocale(published, originalLanguage ?? 'ru')
  return locales.flatMap((locale) => {
    const slug = publicSlugs?.[locale] ?? (shown && publicSlugs?.[shown])
    return slug ? [documentPath.events(locale, slug)] : []
  })
}

/** The language of an event's words for a reader of `locale`. */
export const languageFor = ({ publicSlugs, originalLanguage }: RegistrationEvent, locale: Locale): Locale =>
  publicSlugs?.[locale] ? locale : (shownLocale(locales.filter((one) => publicSlugs?.[one]), originalLanguage ?? 'ru') ?? locale)
