import type { Endpoint } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { resend } from '#domain/mail/outbox.ts'
import { office } from '#collections/words/office.ts'
import { outbox as words } from '#collections/words/outbox.ts'
import { forOffice, refuse } from './answers.ts'

/** What stands on the button beside a letter (admin/mail). */
const sendAgain = forOffice('post', '/send-again', async (req, id) => {
  const letter = await req.payload.db.findOne<{ id: string; subjectId: string }>({ collection: 'outbox', where: { id: { equals: id } } })
  if (!letter) return refuse(req, 404, office.noneHere)
  if (!(await resend(req.payload, id))) return refuse(req, 409, words.again.refused)
  await noteAct(req.payload, { act: 'letterResent', by: req.user, subject: letter.subjectId }, req)
  return Response.json({ done: true })
})

export const outboxEndpoints: Endpoint[] = [sendAgain]
