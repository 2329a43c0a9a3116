import type { Endpoint } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { check, schedule, takeBack } from '#domain/newsletter/schedule.ts'
import { sendTest } from '#domain/newsletter/test-letter.ts'
import { readEmail } from '#lib/email-address.ts'
import { isLocale } from '#lib/locales.ts'
import { letterDesk as words } from '#collections/words/letter-desk.ts'
import { office } from '#collections/words/office.ts'
import { bodyOf, forOffice, refuse } from './answers.ts'
import { deskFor } from './letter-desk.ts'
import { sendingEndpoints } from './letter-sending.ts'

/** How a letter looks, saved or not. For all staff: editors read along. */
const desk: Endpoint = {
  method: 'post',
  path: '/desk',
  handler: async (req) => {
    if (!req.user) return refuse(req, 401, office.notForYou)
    const { id, unsaved } = await bodyOf(req)
    return Response.json(await deskFor(req, typeof id === 'string' ? id : undefined, unsaved))
  },
}

const test = forOffice('post', '/test', async (req, id) => {
  const { to, readers } = await bodyOf(req)
  const address = readEmail(typeof to === 'string' ? to : '')
  if (!address) return refuse(req, 400, words.test.badAddress)
  const wanted = (Array.isArray(readers) ? readers : []).filter(isLocale)
  if (!(await sendTest(req.payload, id, wanted, address))) return refuse(req, 409, words.test.nothing)
  return Response.json(await deskFor(req, id, undefined))
})

const checkLinks = forOffice('post', '/check', async (req, id) => {
  await check(req.payload, id)
  return Response.json(await deskFor(req, id, undefined))
})

const appoint = forOffice('post', '/schedule', async (req, id) => {
  const { when } = await bodyOf(req)
  const result = await schedule(req.payload, id, typeof when === 'string' ? when : '')
  if (result.ok) {
    await noteAct(req.payload, { act: 'letterScheduled', by: req.user, subject: id }, req)
    return Response.json(await deskFor(req, id, undefined))
  }
  const reasons = { missing: office.noneHere, notReady: words.send.notReady, past: words.send.past, noTime: words.send.noTime }
  return refuse(req, 409, reasons[result.reason])
})

const back = forOffice('post', '/take-back', async (req, id) =>
  (await takeBack(req.payload, id)) ? Response.json(await deskFor(req, id, undefined)) : refuse(req, 409, words.send.notReady))

/** Buttons and pictures of the letter's desk (admin/letters/). */
export const letterEndpoints: Endpoint[] = [desk, test, checkLinks, appoint, back, ...sendingEndpoints]
