import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { isPublic, type PerLocale, registrationState, type Stop } from '#domain/events/facts.ts'
import { readEvent as readStored, type StoredEvent } from '#domain/events/stored-event.ts'
import { native } from '#domain/native.ts'
import { locales, shownLocale, type Locale } from '#lib/locales.ts'
import { documentPath } from '#lib/paths.ts'

/** An event as registration sees it: what is stored and public, never a pending draft. */
export type RegistrationEvent = StoredEvent & {
  capacityRoom?: number | null
  capacityOnline?: number | null
  retentionDays?: number | null
  joinUrl?: string | null
  materials?: PerLocale<{ title?: string | null; url?: string | null }[]> | null
  recording?: string | null
}

export const readEvent = async (cms: Payload, id: string): Promise<RegistrationEvent | null> => (ObjectId.isValid(id) ? readStored(cms, id) : null)

/** Ids of events that end after `from` and, if said, by `to`. */
export async function eventsBetween(cms: Payload, from: Date, to?: Date): Promise<string[]> {
  const rows = await native<{ _id: ObjectId; endUtc: Date }>(cms, 'events')
    .find({ endUtc: { $gt: from, ...(to ? { $lte: to } : {}) } }, { projection: { _id: 1 } }).toArray()
  return rows.map(({ _id }) => _id.toHexString())
}

export type Refusal = Stop | 'draft'
export type Gate = { open: true } | { open: false; reason: Refusal; at?: string }

/** May a newcomer register now? By the event alone; whether a seat is left is another question. */
export function gate(event: RegistrationEvent | null, now: Date): Gate {
  if (!event || !isPublic(event)) return { open: false, reason: 'draft' }
  const state = registrationState(event, now)
  return state.open ? { open: true } : state
}

/** It takes place, and not yet. Places may change hands, though no newcomer may come. */
export const isComing = (event: RegistrationEvent | null, now: Date): event is RegistrationEvent & { startUtc: string } =>
  Boolean(event?.startUtc && isPublic(event) && event.eventStatus !== 'cancelled' && Date.parse(event.startUtc) > now.getTime())

/** The language of an event's words for a reader of `locale`; undefined when it is public in none. */
export const languageFor = ({ publicSlugs, originalLanguage }: RegistrationEvent, locale: Locale): Locale | undefined =>
  publicSlugs?.[locale] ? locale : shownLocale(locales.filter((one) => publicSlugs?.[one]), originalLanguage ?? 'ru')

/** The page of an event for a reader of `locale`, the honest fallback's where need be. */
export function eventPath(event: RegistrationEvent, locale: Locale): string | undefined {
  const language = languageFor(event, locale)
  const slug = language && event.publicSlugs?.[language]
  return slug ? documentPath.events(locale, slug) : undefined
}

/** Its pages in all languages. */
export const eventAddresses = (event: RegistrationEvent): string[] => locales.flatMap((locale) => eventPath(event, locale) ?? [])
