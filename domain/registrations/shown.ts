import type { Payload } from 'payload'
import { notePublication } from '#lib/publications.ts'
import { eventAddresses, readEvent } from './event.ts'
import { capacities, type ShownState, type StoredCapacity } from './rows.ts'

/** No limit is this many: a row that holds everybody must end somewhere. */
export const unlimited = 10_000

/** What staff and unstored pages see of one mode; `over`: taken above a limit that was lowered. */
export type Seats = { capacity: number; taken: number; waiting: number; over: number; state: ShownState }

type Row = Pick<StoredCapacity, 'capacity' | 'open' | 'holders' | 'queue'>

/** A seat is there for whoever comes next. */
export const hasFreeSeat = ({ capacity, holders, queue }: Pick<Row, 'capacity' | 'holders' | 'queue'>) => capacity > holders.length && queue.length === 0

/** What stored pages say: never a number, so that they are not rendered for every registration. */
export function shownState(row: Row): ShownState {
  const { capacity, open, holders } = row
  if (!open) return 'closed'
  if (!hasFreeSeat(row)) return 'full'
  const left = capacity - holders.length
  return capacity < unlimited && left <= Math.max(3, capacity / 10) ? 'few' : 'free'
}

export const seatsOf = (row: Row): Seats => ({
  capacity: row.capacity,
  taken: row.holders.length,
  waiting: row.queue.length,
  over: Math.max(0, row.holders.length - row.capacity),
  state: shownState(row),
})

/**
 * Tells the front door when what an event's pages say is no longer what they said last. Read anew in each turn:
 * whoever comes second sees the state of whoever came first.
 */
export async function tellShown(cms: Payload, row: StoredCapacity | null | undefined) {
  let seen = row
  while (seen && seen.shown !== shownState(seen)) {
    const { key, event, shown = null } = seen
    const { modifiedCount } = await capacities(cms).updateOne({ key, shown }, { $set: { shown: shownState(seen) } })
    if (modifiedCount) {
      const stored = await readEvent(cms, event)
      await notePublication({ payload: cms }, { kind: 'change', tags: ['event-capacity'], addresses: stored ? eventAddresses(stored) : [] })
    }
    seen = await capacities(cms).findOne({ key })
  }
}
