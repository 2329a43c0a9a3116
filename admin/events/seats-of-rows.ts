import { cache } from 'react'
import type { Payload } from 'payload'
import { seatsOf, type Seats } from '#domain/registrations/shown.ts'
import { capacities } from '#domain/registrations/rows.ts'

export type RowSeats = Seats & { mode: 'room' | 'online' }
type Waiting = { id: string; answer: (seats: RowSeats[]) => void }

/** Rows of a list are drawn one by one, but asked about together: what comes in one turn is one query. */
const batch = cache((cms: Payload) => {
  let waiting: Waiting[] = []
  async function ask() {
    const asked = waiting
    waiting = []
    const rows = await capacities(cms).find({ event: { $in: asked.map(({ id }) => id) } }).toArray().catch(() => [])
    for (const { id, answer } of asked) {
      answer(rows.filter(({ event }) => event === id).map((row) => ({ ...seatsOf(row), mode: row.mode })).sort((a, b) => b.mode.localeCompare(a.mode)))
    }
  }
  return (id: string) => new Promise<RowSeats[]>((answer) => {
    if (waiting.push({ id, answer }) === 1) setTimeout(() => void ask())
  })
})

/** The seats of an event in a list of events. */
export const seatsOfRow = (cms: Payload, id: string) => batch(cms)(id)
