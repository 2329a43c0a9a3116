import type { Filter } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { opened } from '#lib/opened.ts'
import { isLocale, type Locale } from '#lib/locales.ts'
import { noteAct } from '#domain/audit.ts'
import { openEntry } from '#domain/exports/begin.ts'
import { personOf } from '#domain/newsletter/consent.ts'
import { consentEvents, type StoredConsentEvent, type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { type SubscriberState, subscriberStates } from '#domain/newsletter/states.ts'
import { batchSize } from './limits.ts'
import { tellOfList } from './notice.ts'
import { namesOfTopics } from './topics.ts'

/** Which part of the list, and how its cells are separated. */
export type ExportWish = { status?: SubscriberState | undefined; locale?: Locale | undefined; separator: ';' | ',' }

/** What somebody asked for, of which only what is known is taken. */
export const readWish = ({ status, locale, separator }: Record<string, unknown>): ExportWish => ({
  status: subscriberStates.find((one) => one === status),
  locale: isLocale(locale) ? locale : undefined,
  separator: separator === ',' ? ',' : ';',
})

/** Whose address is gone is a number only. */
const chosen = ({ status, locale }: ExportWish): Filter<StoredSubscriber> => ({ email: { $type: 'string' }, ...(status ? { status } : {}), ...(locale ? { locale } : {}) })

/** Writes down that somebody takes the list with them and tells the administrators, before an address leaves the house. */
export async function beginReadersExport(cms: Payload, wish: ExportWish, by: NonNullable<PayloadRequest['user']>): Promise<string> {
  const count = await subscribers(cms).countDocuments(chosen(wish))
  const entry = await noteAct(cms, { act: 'readersExported', by, count, part: { ...wish } })
  await tellOfList(cms, entry)
  return entry
}

/** Which part of the list may be fetched under an entry of the log. */
export async function openReadersExport(cms: Payload, id: string, by: { id: string }): Promise<ExportWish | undefined> {
  const entry = await openEntry(cms, id, by)
  const part = entry?.act === 'readersExported' ? entry.part : undefined
  return part && typeof part === 'object' && !Array.isArray(part) ? readWish(part) : undefined
}

export type ExportedReader = Pick<StoredSubscriber, 'locale' | 'status' | 'statusAt' | 'source' | 'createdAt'> & {
  email: string
  topics: string
  /** The day of the consent that the state rests on, and the version of its text; of an imported one, the day the list gave. */
  consentAt: Date | undefined
  consentVersion: string
}

/** The consent a reader's state rests on. The wording stands in the line before it, where they asked. */
function consentOf(row: StoredSubscriber, lines: readonly StoredConsentEvent[]): Pick<ExportedReader, 'consentAt' | 'consentVersion'> {
  const own = lines.find(({ key }) => key === row.consent)
  const worded = own && lines.findLast(({ at, textVersion }) => textVersion && at <= own.at)
  return { consentAt: own?.givenAt ?? own?.at, consentVersion: (own?.textVersion ?? worded?.textVersion) || '' }
}

async function exported(cms: Payload, rows: readonly StoredSubscriber[], topics: ReadonlyMap<string, string>): Promise<ExportedReader[]> {
  const lines = await consentEvents(cms).find({ person: { $in: rows.map(({ emailKey }) => personOf(emailKey)) } }, { sort: { at: 1, _id: 1 } }).toArray()
  const byPerson = new Map<string, StoredConsentEvent[]>()
  for (const line of lines) byPerson.set(line.person, [...(byPerson.get(line.person) ?? []), line])
  return rows.map((row) => ({
    locale: row.locale, status: row.status, statusAt: row.statusAt, source: row.source, createdAt: row.createdAt,
    email: opened(row.email, 'subscribers.email', row._id),
    topics: row.topics.map((topic) => topics.get(topic.toHexString()) ?? '').filter(Boolean).join(', '),
    ...consentOf(row, byPerson.get(personOf(row.emailKey)) ?? []),
  }))
}

/** The readers of a list, opened as they are read: no list is ever held whole. */
export async function* exportedReaders(cms: Payload, wish: ExportWish): AsyncGenerator<ExportedReader> {
  const topics = await namesOfTopics(cms)
  let batch: StoredSubscriber[] = []
  for await (const row of subscribers(cms).find(chosen(wish), { sort: { _id: 1 } })) {
    batch.push(row)
    if (batch.length < batchSize) continue
    yield* await exported(cms, batch, topics)
    batch = []
  }
  yield* await exported(cms, batch, topics)
}
