import { ObjectId } from 'mongodb'
import { cache } from 'react'
import type { Payload } from 'payload'
import type { EventFacts, PerLocale } from '#domain/events/facts.ts'
import { native } from '#domain/native.ts'
import { capacities } from '#domain/registrations/rows.ts'
import { seatsOf, type Seats } from '#domain/registrations/shown.ts'

/** An event as the public sees it (a list shows drafts), and its seats. */
export type EventRow = { facts: EventFacts & { publicSlugs?: PerLocale<string> | null; deletedAt?: string | null }; seats: (Seats & { mode: 'room' | 'online' })[] }
type Waiting = { id: string; answer: (row: EventRow) => void }
type Stored = Omit<EventRow['facts'], 'startUtc' | 'endUtc'> & { _id: ObjectId; startUtc?: Date | null; endUtc?: Date | null }

const factFields = { startUtc: 1, endUtc: 1, mode: 1, eventStatus: 1, publicSlugs: 1, deletedAt: 1 } as const

async function readRows(cms: Payload, ids: string[]) {
  const [events, seats] = await Promise.all([
    native<Stored>(cms, 'events').find({ _id: { $in: ids.map((id) => new ObjectId(id)) } }, { projection: factFields }).toArray(),
    capacities(cms).find({ event: { $in: ids } }).toArray(),
  ])
  return (id: string): EventRow => {
    const { startUtc, endUtc, ...facts } = events.find(({ _id }) => _id.toHexString() === id) ?? {}
    return {
      facts: { ...facts, startUtc: startUtc && new Date(startUtc).toISOString(), endUtc: endUtc && new Date(endUtc).toISOString() },
      seats: seats.filter(({ event }) => event === id).map((row) => ({ ...seatsOf(row), mode: row.mode })).sort((a, b) => b.mode.localeCompare(a.mode)),
    }
  }
}

/** Rows of a list are drawn one by one, but asked about together: what is asked in one turn is two queries. */
const batch = cache((cms: Payload) => {
  let waiting: Waiting[] = []
  async function ask() {
    const asked = waiting
    waiting = []
    const row = await readRows(cms, [...new Set(asked.map(({ id }) => id))]).catch(() => (): EventRow => ({ facts: {}, seats: [] }))
    for (const { id, answer } of asked) answer(row(id))
  }
  return (id: string) => new Promise<EventRow>((answer) => {
    if (waiting.push({ id, answer }) === 1) setTimeout(() => void ask())
  })
})

/** One event in a list of events. */
export const eventRow = (cms: Payload, id: string) => batch(cms)(id)
