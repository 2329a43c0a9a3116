import type { Endpoint, PayloadRequest } from 'payload'
import { say, type Words } from '#lib/words.ts'
import { administrators, isOffice } from '#collections/access.ts'
import { office as words } from '#collections/words/office.ts'

type Staff = NonNullable<PayloadRequest['user']>
export type OfficeRequest = PayloadRequest & { user: Staff }

/** A refusal that the person who pressed the button can read. */
export const refuse = (req: PayloadRequest, status: number, reason: Words, values: Record<string, string> = {}) =>
  Response.json({ errors: [{ message: say(reason, req.i18n?.language, values) }] }, { status })

/** The body of a request of ours, as an object; anything else counts as empty. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body: unknown = await req.json?.().catch(() => undefined)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}
}

/** The id in the address of a request, if it has the form of one. */
export const idOf = (req: PayloadRequest): string | undefined => {
  const id = req.routeParams?.['id']
  return typeof id === 'string' && /^[0-9a-f]{24}$/.test(id) ? id : undefined
}

/** An endpoint for whoever may see who comes; Payload itself checks nobody here. */
export function forOffice(method: 'get' | 'post', path: string, answer: (req: OfficeRequest, id: string) => Promise<Response>): Endpoint {
  return {
    method,
    path: `/:id${path}`,
    handler: async (req) => {
      if (!isOffice(req) || !req.user) return refuse(req, req.user ? 403 : 401, words.notForYou)
      const id = idOf(req)
      return id ? answer(req as OfficeRequest, id) : refuse(req, 404, words.noneHere)
    },
  }
}

/** An endpoint about a whole list: for the office, or for administrators alone. */
export function forList(method: 'get' | 'post', path: string, who: 'office' | 'administrators', answer: (req: OfficeRequest) => Promise<Response>): Endpoint {
  const may = who === 'office' ? isOffice : (req: PayloadRequest) => administrators({ req })
  return {
    method,
    path,
    handler: async (req) => {
      if (!may(req) || !req.user) return refuse(req, req.user ? 403 : 401, who === 'office' ? words.notForYou : words.forAdministrators)
      return answer(req as OfficeRequest)
    },
  }
}
