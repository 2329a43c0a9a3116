import type { PayloadRequest } from 'payload'
import type { StoredEvent } from '#domain/events/stored-event.ts'
import { keepEventState } from '#collections/hooks/event-state.ts'
import { keepPublicState } from '#collections/hooks/public-state.ts'
import { type DraftKind, readStored, type StoredDocument } from '#collections/hooks/stored.ts'

/** After a native write of what is stored: everything that follows from it, as after a save. */
export async function keepUpToDate(req: PayloadRequest, kind: DraftKind, id: string, before: StoredDocument) {
  await keepPublicState(req, kind, id, before, await readStored(req, kind, id))
  if (kind === 'events') await keepEventState(req, before as StoredEvent, id)
}
