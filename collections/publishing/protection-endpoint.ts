import type { Endpoint } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { refuse } from '#collections/endpoints/answers.ts'
import { type DraftKind, readStored } from '#collections/hooks/stored.ts'
import { publishing as words } from '#collections/words/publishing.ts'
import { writes } from './endpoint.ts'
import { protect } from './protect.ts'
import { isProtecting, protectionsOf } from './protections.ts'

/** `{ anonymous: true }`, `{ hidePhoto: false }`, `{ consent: true }`: the one way to take a protection off; it is written down. */
export const changesProtection = (kind: DraftKind): Endpoint =>
  writes(kind, 'post', '/:id/protection', async (req, id, body) => {
    const wanted = protectionsOf(kind).filter(([name]) => typeof body[name] === 'boolean')
    if (!wanted.length) return refuse(req, 400, words.whichProtection)
    const before = await readStored(req, kind, id)
    if (!before) return undefined
    const values = Object.fromEntries(wanted.map(([name]) => [name, body[name] === true]))
    await protect(req, kind, id, values)
    const lowers = wanted.some(([name, protecting]) => !isProtecting(values[name], protecting))
    await noteAct(req.payload, { act: lowers ? 'protectionLowered' : 'protectionRaised', by: req.user, subject: `${kind}:${id}`, part: values }, req)
    return { done: true, ...values }
  })
