import type { Document } from 'mongodb'
import type { Payload } from 'payload'
import { capacities, type Mode, type Place, readTicket, type StoredCapacity } from './rows.ts'

// Every function here is ONE conditional write to the row of an event and mode. A ticket stands in it at most once,
// so each may be repeated; nobody passes a queue; and what is in `holders` is exactly what is taken.

export type Seating = { event: string; mode: Mode }
export type Answer = { row: StoredCapacity | null }
export type Kept = Required<Pick<Place, 'id' | 'by'>> & Pick<Place, 'for'>

export const keyOf = ({ event, mode }: Seating) => `${event}:${mode}`

const holds = (ticket: string): Document => ({ $in: [ticket, '$holders.id'] })
const waits = (ticket: string): Document => ({ $in: [ticket, '$queue.id'] })
const free: Document = { $lt: [{ $size: '$holders' }, '$capacity'] }
/** One seat in so many waits for a button in a letter, and no more: addresses of strangers cannot fill a room. */
const heldShare = 4
const heldAtMost: Document = { $max: [1, { $ceil: { $divide: ['$capacity', heldShare] } }] }
const held: Document = { $size: { $filter: { input: '$holders', cond: { $eq: ['$$this.held', true] } } } }
const nobodyWaits: Document = { $eq: [{ $size: '$queue' }, 0] }
const added = (list: 'holders' | 'queue', place: Place): Document => ({ $concatArrays: [`$${list}`, [place]] })
/** A seat kept for this very registration is as good as a free one, and whoever takes a seat gives it up. */
const keptFor = (ticket: string): Document => ({ $in: [readTicket(ticket).id, '$holders.for'] })
const mayTake = (ticket: string): Document => ({ $or: [keptFor(ticket), { $and: [free, nobodyWaits] }] })
const taken = (place: Place): Document =>
  ({ $concatArrays: [{ $filter: { input: '$holders', cond: { $ne: ['$$this.for', readTicket(place.id).id] } } }, [place]] })
const without = (ticket: string): Document => ({ $filter: { input: '$queue', cond: { $ne: ['$$this.id', ticket] } } })

const write = (cms: Payload, filter: Document, set: Document, now: Date) =>
  capacities(cms).findOneAndUpdate(filter, [{ $set: { ...set, updatedAt: now } }], { returnDocument: 'after' })

export const readSeats = (cms: Payload, seating: Seating) => capacities(cms).findOne({ key: keyOf(seating) })

export const isHolder = (row: StoredCapacity | null, ticket: string) => Boolean(row?.holders.some(({ id }) => id === ticket))
/** Whether this form, of this network, keeps a seat for the address. */
export const isKeptBy = (row: StoredCapacity | null, by: string) => Boolean(row?.holders.some((place) => place.by === by))
/** Whether a seat is kept for a registration beside its own. */
export const isKeptFor = (row: StoredCapacity | null, id: { toString(): string }) => Boolean(row?.holders.some((place) => place.for === String(id)))
export const isWaiting = (row: StoredCapacity | null, ticket: string) => Boolean(row?.queue.some(({ id }) => id === ticket))

const newcomer = (seating: Seating, ticket: string) => ({ key: keyOf(seating), open: true, 'holders.id': { $ne: ticket } })

/** Takes a free seat for a newcomer whose address is proved: only while registration is open, and nobody waits. */
export const takeSeat = async (cms: Payload, seating: Seating, ticket: string, now: Date): Promise<StoredCapacity | undefined> =>
  (await write(cms, { ...newcomer(seating, ticket), $expr: mayTake(ticket) }, { holders: taken({ id: ticket, at: now }) }, now)) ?? undefined

/**
 * The same until the button in the letter is pressed; a quarter of the seats may be kept so. `once`: not where the same
 * form keeps one already.
 */
export const holdSeat = async (cms: Payload, seating: Seating, place: Kept, now: Date, { once }: { once: boolean }): Promise<StoredCapacity | undefined> =>
  (await write(
    cms,
    { ...newcomer(seating, place.id), ...(once ? { 'holders.by': { $ne: place.by } } : {}), $expr: { $and: [free, nobodyWaits, { $lt: [held, heldAtMost] }] } },
    { holders: added('holders', { ...place, at: now, held: true }) }, now,
  )) ?? undefined

/** The button was pressed: the seat is no longer one of those that wait for it. */
export const settleSeat = (cms: Payload, seating: Seating, ticket: string, now: Date) =>
  capacities(cms).findOneAndUpdate(
    { key: keyOf(seating), holders: { $elemMatch: { id: ticket, held: true } } },
    { $unset: { 'holders.$.held': '', 'holders.$.by': '' }, $set: { updatedAt: now } },
    { returnDocument: 'after' },
  )

/** Whether a seat would be kept for one more whose address is not proved yet. */
export const holdsMore = ({ capacity, holders }: StoredCapacity) => holders.filter(({ held: waits }) => waits).length < Math.max(1, Math.ceil(capacity / heldShare))

/**
 * A seat if one is free and nobody waits, else the end of the queue; where a ticket stands already it stays. `late`:
 * also when registration has closed, for whoever asked while it was open.
 */
export const join = (cms: Payload, seating: Seating, ticket: string, now: Date, { late = false } = {}) => {
  const place = { id: ticket, at: now }
  const known = { $or: [holds(ticket), waits(ticket)] }
  const seat = mayTake(ticket)
  return write(
    cms,
    { key: keyOf(seating), ...(late ? {} : { open: true }) },
    {
      holders: { $cond: [{ $and: [{ $not: [known] }, seat] }, taken(place), '$holders'] },
      queue: { $cond: [{ $or: [known, seat] }, '$queue', added('queue', place)] },
    },
    now,
  )
}

/** Gives a seat or a place in the queue back. */
export const leave = (cms: Payload, seating: Seating, ticket: string, now: Date) =>
  capacities(cms).findOneAndUpdate(
    { key: keyOf(seating), $or: [{ 'holders.id': ticket }, { 'queue.id': ticket }] },
    { $pull: { holders: { id: ticket }, queue: { id: ticket } }, $set: { updatedAt: now } },
    { returnDocument: 'after' },
  )

/** Moves the first of the queue to a free seat; gives the ticket that moved. */
export async function seatFirst(cms: Payload, seating: Seating, now: Date): Promise<string | undefined> {
  const first = { $arrayElemAt: ['$queue', 0] }
  const before = await capacities(cms).findOneAndUpdate(
    { key: keyOf(seating), 'queue.0': { $exists: true }, $expr: free },
    [{ $set: {
      holders: { $concatArrays: ['$holders', [{ id: { $getField: { field: 'id', input: first } }, at: now }]] },
      queue: { $slice: ['$queue', 1, 1_000_000] },
      updatedAt: now,
    } }],
    { returnDocument: 'before' },
  )
  return before?.queue[0]?.id
}

/** Staff let one who waits go before the others: to a free seat, or to the head of the queue. */
export const moveUp = (cms: Payload, seating: Seating, ticket: string, now: Date) => {
  const place = { id: ticket, at: now }
  return write(
    cms,
    { key: keyOf(seating), 'queue.id': ticket },
    {
      holders: { $cond: [free, added('holders', place), '$holders'] },
      queue: { $cond: [free, without(ticket), { $concatArrays: [[place], without(ticket)] }] },
    },
    now,
  )
}

/** Mends the row after a restored backup: who is seated by their registration has a seat here, over the limit if need be. */
export const seatAnyway = (cms: Payload, seating: Seating, ticket: string, now: Date) =>
  capacities(cms).findOneAndUpdate(
    { key: keyOf(seating), 'holders.id': { $ne: ticket } },
    { $push: { holders: { id: ticket, at: now } }, $pull: { queue: { id: ticket } }, $set: { updatedAt: now } },
    { returnDocument: 'after' },
  )
