import type { Endpoint, PayloadRequest } from 'payload'
import { type ByAddress, liftStop, lookUp, stopAddress } from '#domain/office/stop-list.ts'
import { timeZone } from '#lib/clock.ts'
import { say } from '#lib/words.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { administrators } from '#collections/access.ts'
import { office } from '#collections/words/office.ts'
import { readers as words } from '#collections/words/readers.ts'
import { subscribers } from '#collections/words/subscribers.ts'
import { bodyOf, forList, type OfficeRequest, refuse } from './answers.ts'

const day = (date: Date) => wallTimeAt(date.getTime(), timeZone).replace(/^(\d{4})-(\d{2})-(\d{2})T.*$/u, '$3.$2.$1')

function shown(req: PayloadRequest, { reader, stopped }: ByAddress) {
  const language = req.i18n?.language
  return Response.json({
    reader: reader ? { id: reader._id.toHexString(), state: say(subscribers.status.options[reader.status], language) } : null,
    stopped: stopped ? say(words.history.stopped, language, { day: day(stopped.since), reason: say(words.reasons[stopped.reason], language) }) : null,
    lifts: Boolean(stopped) && administrators({ req }),
  })
}

type Work = (req: OfficeRequest, found: ByAddress, body: Record<string, unknown>) => Promise<Response | undefined>

/** About one address, typed whole and sent in the body: it must stand in no address of a page and in no log. */
const about = (path: string, who: 'office' | 'administrators', work: Work) => forList('post', path, who, async (req) => {
  const body = await bodyOf(req)
  const typed = String(body['address'] ?? '')
  const found = await lookUp(req.payload, typed)
  if (!found) return refuse(req, 400, words.correct.badAddress)
  const answer = await work(req, found, body)
  return answer ?? shown(req, (await lookUp(req.payload, typed)) ?? found)
})

const find = about('/by-address', 'office', async () => undefined)

const stop = about('/stop', 'office', async (req, found, { reason }) => {
  await stopAddress(req.payload, found, reason === 'complaint' ? 'complaint' : 'admin', req.user)
  return undefined
})

const lift = about('/lift', 'administrators', async (req, found) =>
  ((await liftStop(req.payload, found, req.user)) ? undefined : refuse(req, 404, office.noneHere)))

/** What stands over the list of subscribers (admin/readers). */
export const stopListEndpoints: Endpoint[] = [find, stop, lift]
