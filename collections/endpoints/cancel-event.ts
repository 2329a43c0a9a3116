import type { Endpoint, PayloadRequest } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { isPublic, phase } from '#domain/events/facts.ts'
import { peopleOf } from '#domain/events/people.ts'
import { readEvent } from '#domain/events/stored-event.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { inTransaction } from '#collections/hooks/transaction.ts'
import { office as words } from '#collections/words/office.ts'
import { idOf, refuse } from './answers.ts'

/** What the code keeps, or the save itself sets anew. */
const own: readonly string[] = ['id', 'createdAt', 'updatedAt', 'publicSlugs', 'sequence', 'changedAt', 'announced', 'notice', 'previousStart']
const filledIn = (document: object) => Object.fromEntries(Object.entries(document).filter(([name]) => !own.includes(name)))

/**
 * Cancels what is public, as it is public: a draft somebody is still writing does not come out with it, and lies on
 * top again afterwards. The hooks of the save do the rest: registration closes, and whoever registered is told.
 */
async function cancel(req: PayloadRequest, id: string, locale: Locale) {
  const common = { collection: 'events', id, locale, req, user: req.user, overrideAccess: false, depth: 0, fallbackLocale: false } as const
  const shown = await req.payload.findByID({ ...common, draft: false })
  const newest = await req.payload.findByID({ ...common, draft: true })
  await req.payload.update({ ...common, data: { ...filledIn(shown), eventStatus: 'cancelled', _status: 'published' } })
  const isDraft = newest.updatedAt !== shown.updatedAt && newest._status === 'draft'
  if (isDraft) await req.payload.update({ ...common, draft: true, data: { ...filledIn(newest), eventStatus: 'cancelled', _status: 'draft' } })
}

/** The button "cancel this event". Pressed twice, the second press finds it cancelled. */
export const cancelsEvent: Endpoint = {
  method: 'post',
  path: '/:id/cancel',
  handler: async (req) => {
    const { user } = req
    if (!user) return refuse(req, 401, words.notForYou)
    const id = idOf(req)
    const event = id && (await readEvent(req.payload, id))
    if (!event) return refuse(req, 404, words.noneHere)
    const locale = locales.find((one) => event._status?.[one] === 'published')
    if (event.eventStatus === 'cancelled') return Response.json({ done: true })
    if (!locale || !isPublic(event) || phase(event, new Date()) === 'past') return refuse(req, 409, words.person.refused)
    await inTransaction(req, async () => {
      await cancel(req, event.id, locale)
      await noteAct(req.payload, { act: 'eventCancelled', by: user, event: event.id, count: await peopleOf(req.payload, event.id, req) }, req)
    })
    return Response.json({ done: true })
  },
}
