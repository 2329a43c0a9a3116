import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { opened } from '#lib/opened.ts'
import { type Mode, registrations, type StoredRegistration } from '#domain/registrations/rows.ts'
import type { RegistrationState } from '#domain/registrations/states.ts'

/** What matters of a registration when its person stands at the door. */
export type DoorState = 'held' | 'waiting' | 'confirmed' | 'attended' | 'cancelled'

/** One person as the door sees them: no address, no access needs. */
export type DoorPerson = { id: string; name: string; mode: Mode; state: DoorState; shortCode: string; came?: Date }

const doorStates: Record<RegistrationState, DoorState> = {
  held: 'held', waitUnconfirmed: 'held', waitlisted: 'waiting', offered: 'waiting',
  confirmed: 'confirmed', noShow: 'confirmed', attended: 'attended', cancelled: 'cancelled', expired: 'cancelled',
}

type Row = Pick<StoredRegistration, '_id' | 'name' | 'mode' | 'state' | 'shortCode' | 'checkedInAt'>

/** What the door reads of a row, and nothing else. */
export const doorFields = { name: 1, mode: 1, state: 1, shortCode: 1, checkedInAt: 1 } as const

export const toDoorPerson = ({ _id, name, mode, state, shortCode, checkedInAt }: Row): DoorPerson => ({
  id: _id.toHexString(), name: opened(name, 'registrations.name', _id), mode, state: doorStates[state], shortCode,
  ...(checkedInAt && { came: checkedInAt }),
})

/** Those who have a place: they are expected. */
export const expectedStates: RegistrationState[] = ['confirmed', 'attended', 'noShow']

const alphabet = new Intl.Collator('kk', { sensitivity: 'base', numeric: true })
export const byName = (a: { name: string }, b: { name: string }) => alphabet.compare(a.name, b.name)

/** Everybody who is expected, in the order of the Kazakh alphabet. */
export async function expectedPeople(cms: Payload, eventId: string): Promise<DoorPerson[]> {
  const rows = await registrations(cms)
    .find({ event: new ObjectId(eventId), state: { $in: expectedStates } }, { projection: doorFields }).toArray()
  return rows.map(toDoorPerson).sort(byName)
}

/** How many have come, of how many who have a place. */
export async function doorCounts(cms: Payload, eventId: string): Promise<{ came: number; expected: number }> {
  const event = new ObjectId(eventId)
  const [came, expected] = await Promise.all([
    registrations(cms).countDocuments({ event, state: 'attended' }),
    registrations(cms).countDocuments({ event, state: { $in: expectedStates } }),
  ])
  return { came, expected }
}
