import type { Payload, PayloadRequest } from 'payload'
import type { Locale } from '#lib/locales.ts'
import type { EventFacts, PerLocale } from './facts.ts'
import type { Snapshot } from './snapshot.ts'
import type { TypedTimes } from './times.ts'

/** An event as it lies in the database, all languages at once: what the public reads, never a pending draft. */
export type StoredEvent = EventFacts & TypedTimes & {
  id: string
  title?: PerLocale<string>
  slug?: PerLocale<string>
  summary?: PerLocale<string>
  address?: PerLocale<string>
  space?: string | null
  registration?: (NonNullable<EventFacts['registration']> & NonNullable<TypedTimes['registration']>) | null
  publicSlugs?: PerLocale<string> | null
  originalLanguage?: Locale | null
  _status?: PerLocale<'draft' | 'published'>
  previousStart?: { id?: string | null; utc: string }[] | null
  sequence?: number | null
  changedAt?: string | null
  announced?: Snapshot | null
  notice?: Notice | null
  repeatOf?: string | null
  deletedAt?: string | null
  updatedAt: string
}

/** That registered people are to be told; `before` is what they knew. Letters go out while it is pending, which it has been since `at`. */
export type Notice = {
  sequence?: number | null
  kind?: 'changed' | 'cancelled' | null
  pending?: boolean | null
  at?: string | null
  before?: Snapshot | null
}

export const readEvent = (cms: Payload, id: string, req?: Partial<PayloadRequest>): Promise<StoredEvent | null> =>
  cms.db.findOne<StoredEvent>({ collection: 'events', where: { id: { equals: id } }, locale: 'all', req })

/** Writes what the code keeps, without a version and without touching the day of the last edit. */
export async function keep(cms: Payload, event: StoredEvent, data: Partial<StoredEvent>, req?: Partial<PayloadRequest>) {
  await cms.db.updateOne({ collection: 'events', id: event.id, data: { ...data, updatedAt: event.updatedAt }, req })
}
