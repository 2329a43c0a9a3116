import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'

/** What the door must know of its event. `language` is the one of the title. */
export type DoorEvent = { id: string; title: string; language: Locale; start: Date; zone: string }

type Stored = { title?: Partial<Record<Locale, string | null>> | null; startUtc?: string | Date | null; zone?: string | null; originalLanguage?: Locale | null }

/** An event by its id, named in `locale` or in whatever language it has a name; undefined before it has a time. */
export async function doorEvent(cms: Payload, id: string, locale: Locale): Promise<DoorEvent | undefined> {
  if (!ObjectId.isValid(id)) return undefined
  const stored = await cms.db.findOne<Stored & { id: string }>({ collection: 'events', where: { id: { equals: id } }, locale: 'all' })
  if (!stored?.startUtc) return undefined
  const language = [locale, stored.originalLanguage ?? locale, ...locales].find((one) => stored.title?.[one]) ?? locale
  return { id, title: stored.title?.[language] ?? '', language, start: new Date(stored.startUtc), zone: stored.zone ?? 'Asia/Almaty' }
}
