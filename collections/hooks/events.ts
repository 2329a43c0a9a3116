import type { CollectionConfig, PayloadRequest } from 'payload'
import { noteChanges } from '#domain/events/announce.ts'
import { isPublic, phase } from '#domain/events/facts.ts'
import { peopleOf } from '#domain/events/people.ts'
import type { StoredEvent } from '#domain/events/stored-event.ts'
import { keepCapacity } from '#domain/registrations/capacity.ts'
import { say } from '#lib/words.ts'
import { peopleRegistered } from '#collections/words/event-rules.ts'
import { events as words } from '#collections/words/events.ts'
import { keepsRoom } from './event-room.ts'
import { derivesTimes, refuseEvent } from './event-times.ts'
import { publishes } from './public-document.ts'
import { readStored, storedBefore } from './stored.ts'

const shared = publishes('events')

const before = (req: PayloadRequest, id: string) => storedBefore(req, 'events', id) as StoredEvent | null

/** People who registered are told first: an event they count on does not vanish. Of one that is over they need no word. */
async function refuseToVanish(req: PayloadRequest, was: StoredEvent | null, is: StoredEvent | null) {
  if (!was || !isPublic(was) || was.eventStatus === 'cancelled' || phase(was, new Date()) === 'past') return
  const stays = is && !is.deletedAt && Object.values(is._status ?? {}).includes('published')
  const people = stays ? 0 : await peopleOf(req.payload, was.id, req)
  if (people) {
    const message = say(peopleRegistered, req.i18n?.language, { people })
    refuseEvent(req, [{ path: 'eventStatus', label: words.eventStatus.label, message }])
  }
}

/** Times, room, what people are to be told, and all that makes an event public; in the save's own transaction. */
export const keepsEvent = {
  ...shared,
  beforeChange: [...shared.beforeChange, derivesTimes, keepsRoom],
  afterChange: [
    async ({ doc, operation, req }) => {
      if (operation === 'update') await refuseToVanish(req, before(req, doc.id), (await readStored(req, 'events', doc.id)) as StoredEvent | null)
      return doc
    },
    ...shared.afterChange,
    async ({ doc, operation, req }) => {
      const after = (await readStored(req, 'events', doc.id)) as StoredEvent | null
      if (!after) return doc
      const was = operation === 'update' ? before(req, doc.id) : null
      const kept = await noteChanges(req, was, after)
      if (isPublic(after) || (was && isPublic(was))) await keepCapacity(req, after)
      return { ...doc, ...kept }
    },
  ],
  beforeDelete: [
    ...shared.beforeDelete,
    async ({ id, req }) => refuseToVanish(req, before(req, String(id)), null),
  ],
} satisfies CollectionConfig['hooks']
