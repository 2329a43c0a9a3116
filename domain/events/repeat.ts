import { APIError, type PayloadRequest, ValidationError } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { readWallTime } from '#lib/zones.ts'
import { sharedOf, textsOf } from './copy.ts'
import type { StoredEvent } from './stored-event.ts'

export type RepeatRule = { rule: 'weekly' | 'everyTwoWeeks' | 'monthly'; count: number } | { dates: string[] }

const day = 24 * 60 * 60 * 1000
const onTheWall = (instant: number) => new Date(instant).toISOString().slice(0, 16)

/**
 * The wall times of further beginnings: the same time of day, whatever the clocks do in between. Monthly means the
 * same day of the month; months without it are left out.
 */
export function repeatedStarts(start: string, rule: RepeatRule): string[] {
  const first = readWallTime(start)
  if (first === undefined) return []
  if ('dates' in rule) return [...new Set(rule.dates.map((date) => (date.includes('T') ? date : `${date}T${start.slice(11)}`)))].sort()
  if (rule.rule !== 'monthly') {
    const step = rule.rule === 'weekly' ? 7 : 14
    return Array.from({ length: rule.count }, (_, index) => onTheWall(first + (index + 1) * step * day))
  }
  const starts: string[] = []
  const from = new Date(first)
  for (let month = 1; starts.length < rule.count; month++) {
    const next = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, from.getUTCDate(), from.getUTCHours(), from.getUTCMinutes()))
    if (next.getUTCDate() === from.getUTCDate()) starts.push(onTheWall(next.getTime()))
  }
  return starts
}

/** Every time of the event moved by as much as its beginning. */
const moved = (value: string | null | undefined, by: number): string | null => {
  const wall = value ? readWallTime(value) : undefined
  return wall === undefined ? null : onTheWall(wall + by)
}

export class BadDate extends APIError {
  constructor(date: string, reason: string) {
    super(`${date.slice(0, 10).split('-').reverse().join('.')}: ${reason}`, 400, undefined, true)
  }
}

const reasonOf = (error: unknown): string | undefined =>
  error instanceof ValidationError ? error.data.errors.map(({ message }) => message).join(' ') : undefined

/**
 * Drafts of the same event on other days. One that cannot be (the room is taken, the clocks skip its time) is named by
 * its date, and none is made: call it in a transaction.
 */
export async function repeatEvent(req: PayloadRequest, id: string, rule: RepeatRule): Promise<{ repeatOf: string; made: { id: string; startLocal: string }[] } | undefined> {
  const event = await newest(req, id)
  if (!event?.startLocal || !event.endLocal) return undefined
  const first = readWallTime(event.startLocal) ?? 0
  const repeatOf = event.repeatOf || event.id
  const made: { id: string; startLocal: string }[] = []
  for (const startLocal of repeatedStarts(event.startLocal, rule)) {
    const by = (readWallTime(startLocal) ?? NaN) - first
    if (Number.isNaN(by)) throw new BadDate(startLocal, startLocal)
    try {
      made.push({ id: await copy(req, event, { startLocal, by, repeatOf }), startLocal })
    } catch (error) {
      const reason = reasonOf(error)
      if (reason) throw new BadDate(startLocal, reason)
      throw error
    }
  }
  await req.payload.db.updateOne({ collection: 'events', id, data: { repeatOf, updatedAt: event.updatedAt }, req })
  return { repeatOf, made }
}

async function newest(req: PayloadRequest, id: string): Promise<StoredEvent | undefined> {
  const stored = await req.payload.db.findOne<StoredEvent>({ collection: 'events', where: { id: { equals: id } }, locale: 'all', req })
  if (!stored || stored.deletedAt) return undefined
  const { docs } = await req.payload.db.findVersions<StoredEvent>({
    collection: 'events', locale: 'all', limit: 1, pagination: false, sort: '-updatedAt', req,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return { ...stored, ...docs[0]?.version, id, updatedAt: stored.updatedAt }
}

type Copy = { startLocal: string; by: number; repeatOf: string }

async function copy(req: PayloadRequest, event: StoredEvent, { startLocal, by, repeatOf }: Copy): Promise<string> {
  const { registration } = event
  const shared = {
    ...sharedOf(event),
    startLocal, endLocal: moved(event.endLocal, by), repeatOf, eventStatus: 'scheduled' as const,
    registration: { policy: registration?.policy ?? ('open' as const), opensLocal: moved(registration?.opensLocal, by), closesLocal: moved(registration?.closesLocal, by) },
  }
  const written = locales.filter((locale) => event.title?.[locale])
  const [main, ...others] = [...written].sort((a, b) => Number(b === event.originalLanguage) - Number(a === event.originalLanguage))
  const words = (locale: Locale) => ({ ...textsOf(event, locale), slug: event.slug?.[locale] && `${event.slug[locale]}-${startLocal.slice(0, 10)}` })
  const common = { collection: 'events', req, draft: true, overrideAccess: true, depth: 0 } as const
  const locale = main ?? 'ru'
  const { id } = await req.payload.create({ ...common, locale, data: { ...shared, ...words(locale) } as never })
  for (const other of others) await req.payload.update({ ...common, id, locale: other, data: words(other) as never })
  return id
}
