import type { JsonObject, Payload, PayloadRequest } from 'payload'
import type { Act } from '#lib/acts.ts'

type Entry = {
  act: Act
  by: Pick<NonNullable<PayloadRequest['user']>, 'id' | 'name'>
  event?: string
  /** The id of a registration or a subscriber: says nothing to whoever cannot read those. */
  subject?: string
  count?: number
  /** Which part of a list: states, languages, never a person. */
  part?: JsonObject
}

/** Writes down who did what; gives the entry's id. With `req`, in the transaction of what is done. */
export async function noteAct(cms: Payload, { act, by, event, subject, count, part }: Entry, req?: PayloadRequest): Promise<string> {
  const entry = await cms.create({
    collection: 'audit-log', overrideAccess: true, depth: 0, req,
    data: { act, by: by.id, byName: by.name, event, subject, count, part },
  })
  return entry.id
}
