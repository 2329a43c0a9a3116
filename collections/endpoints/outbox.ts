import type { Endpoint } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { decideHeld } from '#domain/mail/hold.ts'
import { resend } from '#domain/mail/outbox.ts'
import { office } from '#collections/words/office.ts'
import { outbox as words } from '#collections/words/outbox.ts'
import { safeguards } from '#collections/words/safeguards.ts'
import { bodyOf, forList, forOffice, refuse } from './answers.ts'

/** What stands on the button beside a letter (admin/mail). */
const sendAgain = forOffice('post', '/send-again', async (req, id) => {
  const letter = await req.payload.db.findOne<{ id: string; subjectId: string }>({ collection: 'outbox', where: { id: { equals: id } } })
  if (!letter) return refuse(req, 404, office.noneHere)
  if (!(await resend(req.payload, id))) return refuse(req, 409, words.again.refused)
  await noteAct(req.payload, { act: 'letterResent', by: req.user, subject: letter.subjectId }, req)
  return Response.json({ done: true })
})

/** The letters from before a restore: all of them are sent, or none. */
const decideAboutHeld = forList('post', '/held', 'office', async (req) => {
  const { decision } = await bodyOf(req)
  if (decision !== 'send' && decision !== 'drop') return refuse(req, 400, office.failed)
  const count = await decideHeld(req.payload, decision)
  if (count === undefined) return refuse(req, 409, safeguards.held.decided)
  await noteAct(req.payload, { act: decision === 'send' ? 'heldMailSent' : 'heldMailDropped', by: req.user, count }, req)
  return Response.json({ done: true, count })
})

export const outboxEndpoints: Endpoint[] = [decideAboutHeld, sendAgain]
