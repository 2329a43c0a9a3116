import type { Payload, PayloadRequest } from 'payload'
import type { Act } from '#lib/acts.ts'

type Entry = {
  act: Act
  by: Pick<NonNullable<PayloadRequest['user']>, 'id' | 'name'>
  event?: string
  /** A registration's id: says nothing to whoever cannot read registrations. */
  subject?: string
  count?: number
}

/** Writes down who did what; gives the entry's id. With `req`, in the transaction of what is done. */
export async function noteAct(cms: Payload, { act, by, event, subject, count }: Entry, req?: PayloadRequest): Promise<string> {
  const entry = await cms.create({
    collection: 'audit-log', overrideAccess: true, depth: 0, req,
    data: { act, by: by.id, byName: by.name, event, subject, count },
  })
  return entry.id
}
