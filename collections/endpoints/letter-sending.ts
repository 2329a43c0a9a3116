import type { Endpoint } from 'payload'
import type { Act } from '#lib/acts.ts'
import { localeNames } from '#lib/locales.ts'
import { say, wordOf } from '#lib/words.ts'
import { noteAct } from '#domain/audit.ts'
import { unbounceLetter } from '#domain/newsletter/bounces/of-letter.ts'
import { readLetter } from '#domain/newsletter/letters.ts'
import { cancel, pause, resume, retryFailed, sendUnknown } from '#domain/newsletter/sending/control.ts'
import { progressOf } from '#domain/newsletter/sending/progress.ts'
import { type DeliveryLine, deliveryLines } from '#domain/newsletter/sending/table.ts'
import { isUnderWay } from '#domain/newsletter/under-way.ts'
import { deliveries as deliveryWords, reasons } from '#collections/words/deliveries.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'
import { office } from '#collections/words/office.ts'
import { outbox } from '#collections/words/outbox.ts'
import { forOffice, idOf, type OfficeRequest, refuse } from './answers.ts'
import { deskFor } from './letter-desk.ts'
import { type Column, moment, tableFile } from './table-file.ts'

/** A button of a letter on its way. Who pressed it is written down. */
const button = (path: string, act: Act, change: (cms: OfficeRequest['payload'], id: string) => Promise<boolean>): Endpoint =>
  forOffice('post', `/${path}`, async (req, id) => {
    if (!(await readLetter(req.payload, id))) return refuse(req, 404, office.noneHere)
    if (!(await change(req.payload, id))) return refuse(req, 409, words.refused)
    await noteAct(req.payload, { act, by: req.user, subject: id }, req)
    return Response.json(await deskFor(req, id, undefined))
  })

/** The numbers alone, for looking again and again. For all staff: editors read along. */
const progress: Endpoint = {
  method: 'get',
  path: '/:id/progress',
  handler: async (req) => {
    if (!req.user) return refuse(req, 401, office.notForYou)
    const id = idOf(req)
    const letter = id && (await readLetter(req.payload, id))
    if (!letter) return refuse(req, 404, office.noneHere)
    return Response.json({ state: letter.state, ...(isUnderWay(letter) ? { progress: await progressOf(req.payload, letter) } : {}) })
  },
}

const { columns } = words
const table: Column<DeliveryLine>[] = [
  { title: columns.address, value: ({ address }) => address },
  { title: columns.language, value: ({ locale }) => localeNames[locale] },
  { title: columns.state, value: ({ status }, language) => say(outbox.status.options[status], language) },
  { title: columns.reason, value: ({ reason }, language) => wordOf(reasons, reason, language) },
  { title: columns.reply, value: ({ reply }) => reply ?? '' },
  { title: columns.attempts, value: ({ attempts }) => String(attempts) },
  { title: columns.sentAt, value: ({ sentAt }) => moment(sentAt) },
  { title: deliveryWords.bounced.label, value: ({ bounced }, language) => (bounced ? say(deliveryWords.bounced.options[bounced], language) : '') },
  { title: columns.changedAt, value: ({ updatedAt }) => moment(updatedAt) },
]

/** Every delivery of a letter, as a table; addresses are masked in it, too. */
const deliveriesTable = forOffice('get', '/deliveries.csv', async (req, id) => {
  if (!(await readLetter(req.payload, id))) return refuse(req, 404, office.noneHere)
  await noteAct(req.payload, { act: 'deliveriesExported', by: req.user, subject: id }, req)
  return tableFile(req, { name: `deliveries-${id}`, columns: table, rows: deliveryLines(req.payload, id) })
})

/** What stands under the numbers of a letter on its way (admin/letters/letter-progress.tsx). */
export const sendingEndpoints: Endpoint[] = [
  button('pause', 'letterPaused', pause),
  button('resume', 'letterResumed', resume),
  button('cancel', 'letterStopped', cancel),
  button('retry', 'letterResent', retryFailed),
  button('send-unknown', 'letterResent', sendUnknown),
  button('unbounce', 'unbounced', async (cms, id) => (await unbounceLetter(cms, id)) > 0),
  progress,
  deliveriesTable,
]
