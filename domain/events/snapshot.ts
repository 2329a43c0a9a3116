import type { Payload, PayloadRequest } from 'payload'
import { locales } from '#lib/locales.ts'
import type { PerLocale } from './facts.ts'
import type { StoredEvent } from './stored-event.ts'

/** When, where and whether: what people plan by, and must be told when it changes. */
export type Snapshot = {
  startUtc: string | null
  endUtc: string | null
  zone: string
  mode: 'room' | 'online' | 'hybrid'
  eventStatus: 'scheduled' | 'postponed' | 'cancelled' | 'movedOnline'
  space: string | null
  /** Where it is, in words, per language. */
  place: PerLocale<string>
  sequence: number
}

export type ChangedField = 'time' | 'mode' | 'place' | 'eventStatus'

type Space = { id: string; name?: PerLocale<string>; address?: PerLocale<string> }

/** Where an event is held: its room with the address, else what was written. */
export async function placeOf(cms: Payload, event: Pick<StoredEvent, 'space' | 'address' | 'mode'>, req?: Partial<PayloadRequest>): Promise<PerLocale<string>> {
  if (event.mode === 'online') return {}
  const space = event.space
    ? await cms.db.findOne<Space>({ collection: 'spaces', where: { id: { equals: event.space } }, locale: 'all', req })
    : null
  if (!space) return event.address ?? {}
  const words = locales.map((locale) => [locale, [space.name?.[locale], space.address?.[locale]].filter(Boolean).join(', ')] as const)
  return Object.fromEntries(words.filter(([, text]) => text))
}

export async function snapshotOf(cms: Payload, event: StoredEvent, req?: Partial<PayloadRequest>): Promise<Snapshot> {
  return {
    startUtc: event.startUtc ? new Date(event.startUtc).toISOString() : null,
    endUtc: event.endUtc ? new Date(event.endUtc).toISOString() : null,
    zone: event.zone ?? 'Asia/Almaty',
    mode: event.mode ?? 'room',
    eventStatus: event.eventStatus ?? 'scheduled',
    space: event.space ? String(event.space) : null,
    place: await placeOf(cms, event, req),
    sequence: event.sequence ?? 0,
  }
}

/** A place that is only now written in one more language is the same place; one that was not said at all is news. */
function samePlace(a: Snapshot, b: Snapshot): boolean {
  if (a.space !== b.space) return false
  const said = ({ place }: Snapshot) => locales.filter((locale) => place[locale])
  const both = said(a).filter((locale) => b.place[locale])
  return both.length ? both.every((locale) => a.place[locale] === b.place[locale]) : said(a).length === said(b).length
}

/** What of it is not as it was. */
export function changesBetween(before: Snapshot, after: Snapshot): ChangedField[] {
  const changed: ChangedField[] = []
  if (before.startUtc !== after.startUtc || before.endUtc !== after.endUtc) changed.push('time')
  if (before.mode !== after.mode) changed.push('mode')
  if (!samePlace(before, after)) changed.push('place')
  if (before.eventStatus !== after.eventStatus) changed.push('eventStatus')
  return changed
}
