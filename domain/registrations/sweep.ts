import type { Payload } from 'payload'
import { days, minutes, retention } from '#lib/retention.ts'
import { syncSeats } from './capacity.ts'
import { move } from './change.ts'
import { eventsBetween, readEvent, type RegistrationEvent } from './event.ts'
import { giveBack, giveBackPlace } from './give-back.ts'
import { changeMode } from './change-mode.ts'
import { brokenOff, mend } from './mend.ts'
import { offerSeats } from './offers.ts'
import { capacities, registrations } from './rows.ts'
import { payOwed } from './tell.ts'

/**
 * What the clock does to registrations, and what a process that died left half done. Repeats harmlessly; several at
 * once as well: each change is one conditional write, and each letter has a name of its own.
 */
export async function sweep(cms: Payload, now = new Date()) {
  await mendPlaces(cms, now)
  await expire(cms, now)
}

/** Takes nothing from anybody. */
export async function mendPlaces(cms: Payload, now = new Date()) {
  for (const id of await eventsBetween(cms, new Date(now.getTime() - days(2)))) {
    const event = await readEvent(cms, id)
    if (event && (await capacities(cms).findOne({ event: id }, { projection: { _id: 1 } }))) await sweepEvent(cms, event, now)
  }
  await payDebts(cms, now)
}

async function sweepEvent(cms: Payload, event: RegistrationEvent, now: Date) {
  await syncSeats(cms, event, now)
  await changeMode(cms, event, now)
  for (const mode of ['room', 'online'] as const) {
    await mend(cms, event, mode, now)
    await offerSeats(cms, event, mode, now)
  }
}

/** Holds and offers whose time is over. */
export async function expire(cms: Payload, now: Date) {
  const due = registrations(cms).find({ $or: [{ state: 'held', holdUntil: { $lte: now } }, { state: 'offered', offerUntil: { $lte: now } }] })
  for await (const row of due) {
    const owed = row.state === 'offered' ? 'registration.offerEnded' : null
    const expired = await move(cms, row, [row.state], now, { state: 'expired', holdUntil: null, offerUntil: null, owed })
    if (!expired) continue
    await payOwed(cms, expired, { now, dueSince: row.offerUntil })
    await giveBack(cms, await readEvent(cms, row.event.toHexString()), row, now)
  }
  await endKept(cms, now)
}

/** Seats kept for addresses that were known, at the very moment at which a hold of a new one ends. */
async function endKept(cms: Payload, now: Date) {
  const over = new Date(now.getTime() - minutes(retention.holdMinutes))
  for await (const { event: id, mode, holders } of capacities(cms).find({ holders: { $elemMatch: { for: { $exists: true }, at: { $lte: over } } } })) {
    const event = await readEvent(cms, id)
    for (const place of holders) if (event && place.for && place.at <= over) await giveBackPlace(cms, event, { mode, id: place.id }, now)
  }
}

/** Letters whose state was written but that did not reach the outbox. */
async function payDebts(cms: Payload, now: Date) {
  for await (const row of registrations(cms).find({ owed: { $type: 'string' }, stateAt: { $lt: new Date(now.getTime() - brokenOff) } })) await payOwed(cms, row, { now, dueSince: row.stateAt })
}
