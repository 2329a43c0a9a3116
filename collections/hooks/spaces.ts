import { type CollectionConfig, type PayloadRequest, ValidationError, type Where } from 'payload'
import { noteNewPlace } from '#domain/events/announce.ts'
import { isPublic } from '#domain/events/facts.ts'
import type { StoredEvent } from '#domain/events/stored-event.ts'
import { notePublication } from '#lib/publications.ts'
import { say } from '#lib/words.ts'
import { spaceInUse } from '#collections/words/spaces.ts'
import { listAddresses } from './addresses.ts'
import { logsDeletion } from './log-acts.ts'
import { publicQuery } from './public-query.ts'

const eventsIn = (req: PayloadRequest, space: string, ...where: Where[]) =>
  req.payload.db.find<StoredEvent>({
    collection: 'events', locale: 'all', pagination: false, limit: 0, req, where: { and: [{ space: { equals: space } }, ...where] },
  })

/** Events show the names and addresses of rooms, and calendars do: a save tells both. */
export const keepsSpaces = {
  beforeOperation: [publicQuery],
  afterChange: [
    async ({ doc, operation, previousDoc, req }) => {
      if (operation === 'create') return doc
      if (doc.name !== previousDoc.name || doc.address !== previousDoc.address) {
        const { docs } = await eventsIn(req, doc.id, { endUtc: { greater_than: new Date().toISOString() } })
        for (const event of docs) if (isPublic(event)) await noteNewPlace(req, event)
      }
      await notePublication(req, { kind: 'change', tags: ['spaces'], addresses: listAddresses('events') })
      return doc
    },
  ],
  afterDelete: [logsDeletion],
  beforeDelete: [
    async ({ id, req }) => {
      const { docs } = await eventsIn(req, String(id), { deletedAt: { exists: false } })
      if (docs.length) throw new ValidationError({ collection: 'spaces', errors: [{ path: 'name', message: say(spaceInUse, req.i18n?.language) }], req }, req.t)
    },
  ],
} satisfies CollectionConfig['hooks']
