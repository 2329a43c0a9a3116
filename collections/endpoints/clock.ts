import type { Endpoint } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { acceptClock } from '#domain/clock/guard.ts'
import { forList } from './answers.ts'

/** "The date is right": written down, for what is erased afterwards rests on it. */
export const clockIsRight: Endpoint = forList('post', '/clock-is-right', 'administrators', async (req) => {
  await acceptClock(req.payload)
  await noteAct(req.payload, { act: 'clockAccepted', by: req.user }, req)
  return Response.json({ done: true })
})
