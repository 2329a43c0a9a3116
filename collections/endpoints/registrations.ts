import type { Endpoint } from 'payload'
import { type Deed, doFor, showAddress } from '#domain/office/person.ts'
import { office as words } from '#collections/words/office.ts'
import { forOffice, refuse } from './answers.ts'

/** What stands on the buttons beside a registration (admin/registrations). */
const buttons: Record<string, Deed> = { 'pull-up': 'pulledUp', cancel: 'cancelledFor', resend: 'letterResent', erase: 'erased' }

const deed = ([path, name]: [string, Deed]) =>
  forOffice('post', `/${path}`, async (req, id) => {
    const outcome = await doFor(req.payload, id, name, req.user)
    if (outcome === 'missing') return refuse(req, 404, words.noneHere)
    return outcome === 'done' ? Response.json({ done: true }) : refuse(req, 409, words.person.refused)
  })

/** By POST: it is written down that somebody looked. */
const address = forOffice('post', '/address', async (req, id) => {
  const email = await showAddress(req.payload, id, req.user)
  return email ? Response.json({ email }) : refuse(req, 404, words.noneHere)
})

export const registrationEndpoints: Endpoint[] = [...Object.entries(buttons).map(deed), address]
