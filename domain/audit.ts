import type { JsonObject, Payload, PayloadRequest } from 'payload'
import type { Act } from '#lib/acts.ts'
import type { Locale } from '#lib/locales.ts'

type Entry = {
  act: Act
  by: Pick<NonNullable<PayloadRequest['user']>, 'id' | 'name'>
  event?: string
  /** The id of a registration or a subscriber, kind and id of a document: says nothing to whoever cannot read those. */
  subject?: string
  languages?: readonly Locale[]
  count?: number
  /** Which part of a list: states, languages, never a person. */
  part?: JsonObject
}

/** Writes down who did what; gives the entry's id. With `req`, in the transaction of what is done. */
export async function noteAct(cms: Payload, { act, by, event, subject, languages, count, part }: Entry, req?: PayloadRequest): Promise<string> {
  const entry = await cms.create({
    collection: 'audit-log', overrideAccess: true, depth: 0, req,
    data: { act, by: by.id, byName: by.name, event, subject, languages: languages && [...languages], count, part },
  })
  return entry.id
}
