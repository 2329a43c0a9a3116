import type { Payload } from 'payload'
import type { RegistrationEvent } from './event.ts'
import { offerSeats } from './offers.ts'
import { type Mode, type StoredRegistration, ticketOf } from './rows.ts'
import { leave } from './seats.ts'
import { tellShown } from './shown.ts'

/** Takes a registration out of seats and queue, unless it stands there under a newer round, and offers what is free now. */
export async function giveBack(cms: Payload, event: RegistrationEvent | null, row: Pick<StoredRegistration, '_id' | 'round' | 'mode'>, now: Date) {
  if (event) await giveBackPlace(cms, event, { mode: row.mode, id: ticketOf(row) }, now)
}

export async function giveBackPlace(cms: Payload, event: RegistrationEvent, { mode, id }: { mode: Mode; id: string }, now: Date) {
  const seats = await leave(cms, { event: event.id, mode }, id, now)
  if (seats?.queue.length) await offerSeats(cms, event, mode, now)
  else await tellShown(cms, seats)
}
