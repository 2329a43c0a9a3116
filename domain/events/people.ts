import type { Payload, PayloadRequest } from 'payload'
import { live } from '#domain/registrations/states.ts'

/** How many have registered for an event and neither left nor been dropped: those who are told of changes. */
export async function peopleOf(cms: Payload, eventId: string, req?: Partial<PayloadRequest>): Promise<number> {
  const { totalDocs } = await cms.db.count({
    collection: 'registrations', req, where: { and: [{ event: { equals: eventId } }, { state: { in: live } }] },
  })
  return totalDocs
}
