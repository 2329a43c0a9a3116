import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'
import { withLease } from '#domain/lease.ts'
import { documentPath } from '#lib/paths.ts'
import { locales } from '#lib/locales.ts'
import { notePublication } from '#lib/publications.ts'
import { type ClockLaw, offsetAt } from '#lib/zones.ts'
import { noteChanges } from './announce.ts'
import { keep, readEvent, type StoredEvent } from './stored-event.ts'
import { deriveTimes } from './times.ts'

/** An event whose instant is another now, though its wall time is the same. */
export type Moved = { id: string; was: string; is: string }
/** What is remembered of the law under which events were last derived. */
export type KnownLaw = { version: string; moved: Moved[] }

const key = 'clock-law'
const day = 24 * 60 * 60 * 1000

export const readKnownLaw = (cms: Payload): Promise<KnownLaw | null> => cms.kv.get<KnownLaw>(key)

type Options = { law?: ClockLaw; version?: string; now?: Date }

/**
 * When Node brings another law of clocks than the last one did: coming events stay at their wall time and get the
 * instant that follows from it now. Staff see which moved and are asked whether to tell people; nobody is told unasked.
 */
export async function keepClockLaw(cms: Payload, { law = offsetAt, version = process.versions.tz ?? '', now = new Date() }: Options = {}): Promise<Moved[]> {
  const moved: Moved[] = []
  await withLease(cms, key, 60, async () => {
    const known = await readKnownLaw(cms)
    if (known?.version === version) return
    const { docs } = await cms.db.find<StoredEvent>({
      collection: 'events', locale: 'all', pagination: false, limit: 0,
      where: { endUtc: { greater_than: new Date(now.getTime() - day).toISOString() } },
    })
    for (const { id } of docs) {
      const change = await rederive(cms, id, law, now)
      if (change) moved.push(change)
    }
    await cms.kv.set(key, { version, moved } satisfies KnownLaw)
    if (moved.length) cms.logger.warn({ events: moved }, `The law of clocks is another one (${version}): ${moved.length} event(s) moved. Look at them in the admin.`)
  })
  return moved
}

/** One event in a transaction of its own: broken off anywhere, the next run goes on where this one stopped. */
async function rederive(cms: Payload, id: string, law: ClockLaw, now: Date): Promise<Moved | undefined> {
  const req = await createLocalReq({}, cms)
  const ours = await initTransaction(req)
  try {
    const change = await derive(req, id, law, now)
    if (ours) await commitTransaction(req)
    return change
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const same = (a: string | null | undefined, b: string | null) => (a ? Date.parse(a) : null) === (b ? Date.parse(b) : null)

async function derive(req: PayloadRequest, id: string, law: ClockLaw, now: Date): Promise<Moved | undefined> {
  const event = await readEvent(req.payload, id, req)
  if (!event?.startUtc || !event.endUtc) return undefined
  const { startUtc, endUtc, opensUtc, closesUtc, faults } = deriveTimes(event, law)
  // A wall time that the new law skips is left where it was: an editor has to say what is meant.
  if (!startUtc || !endUtc || faults.length) return undefined
  const { registration } = event
  if (same(event.startUtc, startUtc) && same(event.endUtc, endUtc) && same(registration?.opensUtc, opensUtc) && same(registration?.closesUtc, closesUtc)) return undefined
  const times = { startUtc, endUtc, registration: { ...registration, opensUtc, closesUtc } }
  await keep(req.payload, event, times, req)
  await noteChanges(req, event, { ...event, ...times }, now)
  const addresses = locales.flatMap((locale) => (event.publicSlugs?.[locale] ? [documentPath.events(locale, event.publicSlugs[locale])] : []))
  await notePublication(req, { kind: 'change', tags: ['events'], addresses })
  return { id, was: event.startUtc, is: startUtc }
}
