import { noteAct } from '#domain/audit.ts'
import { isPublic, phase } from '#domain/events/facts.ts'
import { peopleOf } from '#domain/events/people.ts'
import type { StoredEvent } from '#domain/events/stored-event.ts'
import { readStored } from '#collections/hooks/stored.ts'
import { keepUpToDate } from '#collections/publishing/after-write.ts'
import { writes } from '#collections/publishing/endpoint.ts'
import { writeEverywhere } from '#collections/publishing/versions.ts'
import { office as words } from '#collections/words/office.ts'
import { refuse } from './answers.ts'

/**
 * The button "cancel this event". It writes the state and nothing else, past Payload's own save: what somebody is still
 * writing, in whatever language, neither comes out with it nor loses its place. Registration closes, and whoever registered
 * is told. Pressed twice, the second press finds it cancelled.
 */
export const cancelsEvent = writes('events', 'post', '/:id/cancel', async (req, id) => {
  const before = await readStored(req, 'events', id)
  if (!before) return undefined
  const event = before as StoredEvent
  if (event.eventStatus === 'cancelled') return { done: true }
  if (!isPublic(event) || phase(event, new Date()) === 'past') return refuse(req, 409, words.person.refused)
  await writeEverywhere(req, 'events', id, { eventStatus: 'cancelled' })
  await keepUpToDate(req, 'events', id, before)
  await noteAct(req.payload, { act: 'eventCancelled', by: req.user, event: id, count: await peopleOf(req.payload, id, req) }, req)
  return { done: true }
})
