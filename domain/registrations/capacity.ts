import type { Payload, PayloadRequest } from 'payload'
import { isPublic, seatsOffered } from '#domain/events/facts.ts'
import { isDuplicate } from '#domain/native.ts'
import { readEvent, type RegistrationEvent } from './event.ts'
import { capacities, type Mode } from './rows.ts'
import { keyOf, readSeats } from './seats.ts'
import { type Seats, seatsOf, tellShown, unlimited } from './shown.ts'

/** How many may come; empty means: no limit. */
const capacityOf = ({ capacityRoom, capacityOnline }: RegistrationEvent, mode: Mode) =>
  Math.min(unlimited, (mode === 'room' ? capacityRoom : capacityOnline) ?? unlimited)

/** Newcomers may come, whatever the clock says. */
const takesNewcomers = (event: RegistrationEvent) =>
  isPublic(event) && (event.registration?.policy ?? 'open') === 'open' && event.eventStatus !== 'cancelled' && event.eventStatus !== 'postponed'

/** A row may hold what was written in a save that then failed; nothing is saved for longer than this (ms). */
const savedBy = 60_000

/**
 * Brings limit and state of the rows up to the event. Older events do not overwrite newer ones, so that a request that
 * read the event before it was cancelled cannot open it again.
 */
export async function syncSeats(cms: Payload, event: RegistrationEvent, now = new Date()) {
  const eventAt = new Date(event.updatedAt)
  const modes = seatsOffered(event)
  for (const mode of ['room', 'online'] as const) {
    const row = await readSeats(cms, { event: event.id, mode })
    const set = { capacity: capacityOf(event, mode), open: modes.includes(mode) && takesNewcomers(event), eventAt, updatedAt: now }
    if (!row && modes.includes(mode)) await makeRow(cms, { key: keyOf({ event: event.id, mode }), event: event.id, mode, ...set })
    if (!row || row.eventAt?.getTime() === eventAt.getTime()) continue
    const older = { $or: [{ eventAt: null }, { eventAt: { $lt: eventAt } }, { eventAt: { $gt: eventAt, $lt: new Date(now.getTime() - savedBy) } }] }
    await tellShown(cms, await capacities(cms).findOneAndUpdate({ key: row.key, ...older }, { $set: set }, { returnDocument: 'after' }))
  }
}

async function makeRow(cms: Payload, row: { key: string; event: string; mode: Mode; capacity: number; open: boolean; eventAt: Date; updatedAt: Date }) {
  const first = { ...row, holders: [], queue: [], createdAt: row.updatedAt }
  try {
    await capacities(cms).updateOne({ key: row.key }, { $setOnInsert: { ...first, shown: first.open ? 'free' : 'closed' } }, { upsert: true })
  } catch (error) {
    // Two made it at once; both would have written the same.
    if (!isDuplicate(error)) throw error
  }
}

/**
 * For the hook of a saved event, with the event as it is stored in the save. Written past the save's transaction:
 * within it every registration of that moment would refuse the save. A save that fails afterwards is mended by the
 * sweep; and nobody registers by this row alone, but by the event as well.
 */
export const keepCapacity = (req: Pick<PayloadRequest, 'payload'>, event: RegistrationEvent) => syncSeats(req.payload, event)

/** Seats of an event, by mode. Exact: for pages that are not stored, and for staff. */
export async function seatState(cms: Payload, eventId: string): Promise<Partial<Record<Mode, Seats>>> {
  const event = await readEvent(cms, eventId)
  if (!event) return {}
  const state: Partial<Record<Mode, Seats>> = {}
  for (const mode of seatsOffered(event)) {
    const row = await readSeats(cms, { event: event.id, mode })
    state[mode] = seatsOf(row ?? { capacity: capacityOf(event, mode), open: takesNewcomers(event), holders: [], queue: [] })
  }
  return state
}
