import type { PayloadRequest } from 'payload'
import { requestScope } from './request-scope.ts'

export type Publication = { kind: 'change' | 'withdraw'; tags: readonly string[]; addresses: readonly string[]; forgotten?: readonly string[] }

/**
 * Tells every process which pages changed, in the save's own transaction: nothing is told that was not committed.
 * The answer to this request waits until the front door has applied the row.
 */
export async function notePublication(req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>, { kind, tags, addresses, forgotten = [] }: Publication) {
  const row = await req.payload.db.create({
    collection: 'publications',
    data: { kind, tags: [...new Set(tags)], addresses: [...new Set(addresses)], ...(forgotten.length && { forgotten: [...forgotten] }) },
    req,
  })
  requestScope.getStore()?.publications.push(String(row.id))
}
