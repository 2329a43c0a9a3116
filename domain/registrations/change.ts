import type { Payload } from 'payload'
import { registrations, type StoredRegistration } from './rows.ts'
import type { RegistrationState } from './states.ts'

type Changes = Partial<Omit<StoredRegistration, '_id' | 'key' | 'createdAt'>>

/**
 * Moves a registration from one of `from` to another state, if it is still in this round and in one of them. Gives it
 * as it is then, or null: somebody else was faster, and the caller looks anew.
 */
export const move = (cms: Payload, row: Pick<StoredRegistration, '_id' | 'round'>, from: readonly RegistrationState[], now: Date, changes: Changes & { state: RegistrationState }) =>
  registrations(cms).findOneAndUpdate(
    { _id: row._id, round: row.round, state: { $in: [...from] }, erasedAt: null },
    { $set: { owed: null, ...changes, stateAt: now, updatedAt: now } },
    { returnDocument: 'after' },
  )
