import type { PayloadRequest } from 'payload'
import { noteChanges } from '#domain/events/announce.ts'
import { isPublic, phase } from '#domain/events/facts.ts'
import { peopleOf } from '#domain/events/people.ts'
import { readEvent, type StoredEvent } from '#domain/events/stored-event.ts'
import { keepCapacity } from '#domain/registrations/capacity.ts'
import { say } from '#lib/words.ts'
import { peopleRegistered } from '#collections/words/event-rules.ts'
import { events as words } from '#collections/words/events.ts'
import { refuseEvent } from './event-times.ts'

/** People who registered are told first: an event they count on does not vanish. Of one that is over they need no word. */
export async function refuseToVanish(req: PayloadRequest, was: StoredEvent | null, is: StoredEvent | null) {
  if (!was || !isPublic(was) || was.eventStatus === 'cancelled' || phase(was, new Date()) === 'past') return
  const stays = is && !is.deletedAt && Object.values(is._status ?? {}).includes('published')
  const people = stays ? 0 : await peopleOf(req.payload, was.id, req)
  if (people) {
    const message = say(peopleRegistered, req.i18n?.language, { people })
    refuseEvent(req, [{ path: 'eventStatus', label: words.eventStatus.label, message }])
  }
}

/** What follows from a stored event: what people are to be told, and how many places there are. */
export async function keepEventState(req: PayloadRequest, was: StoredEvent | null, id: string): Promise<Partial<StoredEvent>> {
  const after = await readEvent(req.payload, id, req)
  if (!after) return {}
  const kept = await noteChanges(req, was, after)
  if (isPublic(after) || (was && isPublic(was))) await keepCapacity(req, after)
  return kept
}
