import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { announce, difference } from '#domain/events/announce.ts'
import { repeatEvent, type RepeatRule } from '#domain/events/repeat.ts'
import { say } from '#lib/words.ts'
import { badRepeat } from '#collections/words/event-rules.ts'
import { inTransaction } from './transaction.ts'

const refusal = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })

/** Endpoints of a collection are open to everybody unless they ask: these are for staff, and for an event that is there. */
const forStaff = (answer: (req: PayloadRequest, id: string) => Promise<Response>): Endpoint['handler'] => async (req) => {
  if (!req.user) return refusal(403, 'Forbidden.')
  const id = String(req.routeParams?.['id'])
  return /^[0-9a-f]{24}$/.test(id) ? answer(req, id) : refusal(404, 'Not found.')
}

/** What changed since registered people were last told, and how many they are. */
const readsDifference: Endpoint = {
  path: '/:id/announcement',
  method: 'get',
  handler: forStaff(async (req, id) => {
    const found = await difference(req.payload, id, req)
    return found ? Response.json(found) : refusal(404, 'Not found.')
  }),
}

/** `{ notify: boolean }`: tell them, or let it rest. */
const announces: Endpoint = {
  path: '/:id/announcement',
  method: 'post',
  handler: forStaff(async (req, id) => {
    await addDataAndFileToRequest(req)
    const notify: unknown = req.data?.['notify']
    if (typeof notify !== 'boolean') return refusal(400, '"notify" is true or false.')
    const found = await inTransaction(req, () => announce(req.payload, id, { notify }, req))
    return found ? Response.json(found) : refusal(404, 'Not found.')
  }),
}

/** `{ rule, count }` or `{ dates }`: drafts of the same event on other days, all of them or none. */
const repeats: Endpoint = {
  path: '/:id/repeat',
  method: 'post',
  handler: forStaff(async (req, id) => {
    await addDataAndFileToRequest(req)
    const rule = readRule(req.data)
    if (!rule) return refusal(400, say(badRepeat, req.i18n?.language))
    const made = await inTransaction(req, () => repeatEvent(req, id, rule))
    return made ? Response.json(made) : refusal(404, 'Not found.')
  }),
}

const rules = ['weekly', 'everyTwoWeeks', 'monthly'] as const
const most = 52

function readRule(data: Record<string, unknown> | undefined): RepeatRule | undefined {
  const { rule, count, dates } = data ?? {}
  if (Array.isArray(dates)) {
    const days = dates.filter((day): day is string => typeof day === 'string')
    return days.length === dates.length && days.length > 0 && days.length <= most ? { dates: days } : undefined
  }
  const known = rules.find((name) => name === rule)
  return known && typeof count === 'number' && Number.isInteger(count) && count > 0 && count <= most ? { rule: known, count } : undefined
}

export const eventEndpoints: Endpoint[] = [readsDifference, announces, repeats]
