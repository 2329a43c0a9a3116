import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

const live = ['held', 'waitUnconfirmed', 'confirmed', 'waitlisted', 'offered'] as const
const registrations = 'registrations' as CollectionSlug

/** How many have registered for an event and neither left nor been dropped: those who are told of changes. */
export async function peopleOf(cms: Payload, eventId: string, req?: Partial<PayloadRequest>): Promise<number> {
  if (!cms.collections[registrations]) return 0
  const { totalDocs } = await cms.db.count({
    collection: registrations, req, where: { and: [{ event: { equals: eventId } }, { state: { in: [...live] } }] },
  })
  return totalDocs
}
