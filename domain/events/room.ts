import type { Payload, PayloadRequest } from 'payload'
import { native, sessionOf } from '#domain/native.ts'
import { isPublic, takesRoom } from './facts.ts'
import type { StoredEvent } from './stored-event.ts'
import { deriveTimes } from './times.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Somebody's plan for a room. */
export type Plan = { id?: string | undefined; space: string; startUtc: string; endUtc: string }
/** Another event is in the way; the times with its set-up and clearing. */
export type Clash = { id: string; title: StoredEvent['title']; zone: string; from: Date; to: Date }

type Space = { id: string; setupMinutes?: number | null; clearMinutes?: number | null }
type Margins = { before: number; after: number }

/**
 * The event that already has the room at that time, touching it excluded. Whoever asks touches a row for each day first,
 * in the save's own transaction: of two who plan the same day at once, the second is refused by the database, so that
 * both cannot win. 'missing': there is no such room.
 */
export async function findClash(cms: Payload, plan: Plan, req?: PayloadRequest): Promise<Clash | 'missing' | undefined> {
  const space = await cms.db.findOne<Space>({ collection: 'spaces', where: { id: { equals: plan.space } }, req })
  if (!space) return 'missing'
  const margins = { before: (space.setupMinutes ?? 0) * minute, after: (space.clearMinutes ?? 0) * minute }
  const wanted = occupied(plan, margins)
  await touchDays(cms, plan.space, wanted, req)
  for (const other of await plansFor(cms, plan, wanted, margins, req)) {
    const taken = occupied(other, margins)
    if (taken.from < wanted.to && wanted.from < taken.to) {
      return { id: other.id, title: other.title, zone: other.zone ?? 'Asia/Almaty', from: new Date(taken.from), to: new Date(taken.to) }
    }
  }
  return undefined
}

const occupied = ({ startUtc, endUtc }: { startUtc?: string | null; endUtc?: string | null }, { before, after }: Margins) =>
  ({ from: Date.parse(startUtc ?? '') - before, to: Date.parse(endUtc ?? '') + after })

async function touchDays(cms: Payload, space: string, { from, to }: { from: number; to: number }, req?: PayloadRequest) {
  const session = await sessionOf(req)
  const now = new Date()
  for (let instant = Math.floor(from / day) * day; instant < to; instant += day) {
    const key = `${space}:${new Date(instant).toISOString().slice(0, 10)}`
    await native(cms, 'space-days').updateOne(
      { key }, { $inc: { touched: 1 }, $set: { updatedAt: now }, $setOnInsert: { createdAt: now } }, { upsert: true, ...(session ? { session } : {}) },
    )
  }
}

const instantsOf = (version: StoredEvent) => {
  const { startUtc, endUtc } = deriveTimes(version)
  return { startUtc, endUtc }
}

/** Other events near that time in that room: as published, and as planned in their newest drafts. */
async function plansFor(cms: Payload, { id, space }: Plan, wanted: { from: number; to: number }, { before, after }: Margins, req?: PayloadRequest): Promise<StoredEvent[]> {
  const near = (prefix: string) => [
    { [`${prefix}space`]: { equals: space } },
    { [`${prefix}startUtc`]: { less_than: new Date(wanted.to + before + day).toISOString() } },
    { [`${prefix}endUtc`]: { greater_than: new Date(wanted.from - after - day).toISOString() } },
  ]
  const query = { collection: 'events', locale: 'all', pagination: false, limit: 0, req } as const
  const stored = await cms.db.find<StoredEvent>({ ...query, where: { and: near('') } })
  const drafts = await cms.db.findVersions<StoredEvent>({ ...query, where: { and: [{ latest: { equals: true } }, ...near('version.')] } })
  const plans = [
    ...stored.docs.filter((event) => isPublic(event)),
    // The instants of an old version may follow from an older law of clocks.
    ...drafts.docs.map(({ parent, version }) => ({ ...version, ...instantsOf(version), id: String(parent) })),
  ]
  return plans.filter((event) => event.id !== id && !event.deletedAt && takesRoom(event))
}
