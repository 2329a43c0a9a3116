import type { Endpoint } from 'payload'
import { doorEvent } from '#domain/door/event.ts'
import { mark, type Scan } from '#domain/door/mark.ts'
import { offlineList } from '#domain/door/offline-list.ts'
import { doorCounts } from '#domain/door/people.ts'
import { clockTime } from '#lib/clock-time.ts'
import { defaultLocale } from '#lib/locales.ts'
import { office as words } from '#collections/words/office.ts'
import { bodyOf, forOffice, refuse } from './answers.ts'

const isScan = (value: unknown): value is Scan => typeof (value as Scan | null)?.code === 'string'

/** So many marks at once; a phone that was offline for long sends several times. */
const most = 100

/** For the script of the door's page (public/door.js): the list for a network gap, and marks, one or many. */
export const doorEndpoints: Endpoint[] = [
  forOffice('get', '/door', async ({ payload: cms }, id) => Response.json({ ...(await offlineList(cms, id)), ...(await doorCounts(cms, id)) })),
  forOffice('post', '/check-in', async (req, id) => {
    const { payload: cms, user } = req
    const { scans } = await bodyOf(req)
    const event = await doorEvent(cms, id, defaultLocale)
    if (!event) return refuse(req, 404, words.noneHere)
    const answers = []
    for (const scan of (Array.isArray(scans) ? scans : []).filter(isScan).slice(0, most)) {
      const code = scan.code.slice(0, 200)
      const { result, name, at } = await mark(cms, { eventId: id, by: user.id, code, age: Number(scan.age ?? 0) })
      answers.push({ result, name, time: clockTime(event.zone, at) })
    }
    return Response.json({ answers, ...(await doorCounts(cms, id)) })
  }),
]
