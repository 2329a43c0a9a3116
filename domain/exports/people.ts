import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { opened } from '#lib/opened.ts'
import { registrations, type StoredRegistration } from '#domain/registrations/rows.ts'
import type { RegistrationState } from '#domain/registrations/states.ts'

/** Access needs travel in a file of their own: whoever prepares the room needs no addresses, and the other way round. */
export type ExportKind = 'people' | 'needs'

/** Whose address has proved to be theirs. Somebody else's may have been typed into the others. */
export const exportedStates: RegistrationState[] = ['confirmed', 'waitlisted', 'offered', 'attended', 'noShow', 'cancelled']

/** One person of an event, opened as it is read. */
export type ExportedPerson = Pick<StoredRegistration, 'locale' | 'mode' | 'state' | 'stateAt' | 'shortCode' | 'checkedInAt' | 'consentVersion'> & {
  name: string
  email: string
  needs: string
}

/** The people of an event, one after the other, in the order in which they came to us: no list is ever held whole. */
export async function* exportedPeople(cms: Payload, eventId: string, kind: ExportKind): AsyncGenerator<ExportedPerson> {
  const needs = kind === 'needs' ? { needs: { $nin: [null, ''] } } : {}
  const rows = registrations(cms).find({ event: new ObjectId(eventId), state: { $in: exportedStates }, erasedAt: null, ...needs }, { sort: { _id: 1 } })
  for await (const row of rows) {
    const own = (field: 'name' | 'email' | 'needs') => opened(row[field], `registrations.${field}`, row._id)
    yield { ...row, name: own('name'), email: kind === 'people' ? own('email') : '', needs: kind === 'needs' ? own('needs') : '' }
  }
}
