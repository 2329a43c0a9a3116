import type { CollectionConfig, PayloadRequest } from 'payload'
import type { StoredEvent } from '#domain/events/stored-event.ts'
import { keepsRoom } from './event-room.ts'
import { keepEventState, refuseToVanish } from './event-state.ts'
import { derivesTimes } from './event-times.ts'
import { publishes } from './public-document.ts'
import { readStored, storedBefore } from './stored.ts'

const shared = publishes('events')

const before = (req: PayloadRequest, id: string) => storedBefore(req, 'events', id) as StoredEvent | null

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
    async ({ doc, operation, req }) => ({ ...doc, ...(await keepEventState(req, operation === 'update' ? before(req, doc.id) : null, doc.id)) }),
  ],
  beforeDelete: [
    ...shared.beforeDelete,
    async ({ id, req }) => refuseToVanish(req, before(req, String(id)), null),
  ],
} satisfies CollectionConfig['hooks']
