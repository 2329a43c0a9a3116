import 'server-only'
import { capacities } from '#domain/registrations/rows.ts'
import { payload } from '#lib/payload.ts'
import type { Mode, SeatState } from './registration.ts'

export type ShownSeats = Partial<Record<Mode, SeatState>>

/**
 * What the pages may say of the seats of these events. Past the access rules, which give the row to nobody: it holds who
 * came. Only the word that is shown leaves the database.
 */
export async function shownSeats(ids: readonly string[]): Promise<Map<string, ShownSeats>> {
  const rows = capacities(await payload()).find({ event: { $in: [...ids] } }, { projection: { _id: 0, event: 1, mode: 1, shown: 1 } })
  const found = new Map<string, ShownSeats>()
  for await (const { event, mode, shown } of rows) found.set(event, { ...found.get(event), [mode]: shown ?? 'free' })
  return found
}

/** Of several ways to take part the one that is easiest to get. */
export function bestSeats(seats: readonly SeatState[]): SeatState | undefined {
  return (['free', 'few', 'full', 'closed'] as const).find((state) => seats.includes(state))
}
