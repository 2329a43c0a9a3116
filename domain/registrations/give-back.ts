import type { Payload } from 'payload'
import type { RegistrationEvent } from './event.ts'
import { offerSeats } from './offers.ts'
import { type StoredRegistration, ticketOf } from './rows.ts'
import { leave } from './seats.ts'
import { tellShown } from './shown.ts'

/** Takes a registration out of seats and queue, unless it stands there under a newer round, and offers what is free now. */
export async function giveBack(cms: Payload, event: RegistrationEvent | null, row: Pick<StoredRegistration, '_id' | 'round' | 'mode'>, now: Date) {
  if (!event) return
  const seating = { event: event.id, mode: row.mode }
  const seats = await leave(cms, seating, ticketOf(row), now)
  if (seats?.queue.length) await offerSeats(cms, event, row.mode, now)
  else await tellShown(cms, seats)
}
