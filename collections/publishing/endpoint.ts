import type { Endpoint, PayloadRequest } from 'payload'
import { isLocale, type Locale, locales } from '#lib/locales.ts'
import { bodyOf, idOf, refuse } from '#collections/endpoints/answers.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { inTransaction } from '#collections/hooks/transaction.ts'
import { office } from '#collections/words/office.ts'
import { publishing as words } from '#collections/words/publishing.ts'

export type WriterRequest = PayloadRequest & { user: NonNullable<PayloadRequest['user']> }
type Body = Record<string, unknown>
/** Gives what the answer says; undefined when the document is not there, a `Response` for a refusal. */
type Act = (req: WriterRequest, id: string, body: Body) => Promise<object | undefined>

/** Whether this person may change documents of the kind. Payload itself asks nobody at an endpoint of ours. */
export async function mayWrite(req: PayloadRequest, kind: DraftKind): Promise<boolean> {
  return Boolean(req.user) && (await req.payload.collections[kind].config.access.update({ req })) === true
}

/**
 * An act on one document, all of it or nothing. Of two acts at the same moment the front door has the second done again, on
 * top of the first.
 */
export const writes = (kind: DraftKind, method: 'post' | 'patch', path: string, act: Act): Endpoint => ({
  method,
  path,
  handler: async (req) => {
    if (!(await mayWrite(req, kind))) return refuse(req, req.user ? 403 : 401, words.notForYou)
    const id = idOf(req)
    const body = await bodyOf(req)
    const done = id && (await inTransaction(req, () => act(req as WriterRequest, id, body)))
    if (!done) return refuse(req, 404, office.noneHere)
    return done instanceof Response ? done : Response.json(done)
  },
})

/** `["ru", "kk"]` or `"all"`; undefined for anything else. */
export function languagesOf(value: unknown): Locale[] | undefined {
  if (value === 'all') return [...locales]
  return Array.isArray(value) && value.length > 0 && value.every(isLocale) ? locales.filter((locale) => value.includes(locale)) : undefined
}
