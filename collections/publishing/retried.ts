import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { retryConflicts } from '#domain/write-conflict.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'

type Method = 'patch' | 'delete'

/** Payload's own endpoint, which stands behind ours in the list. */
function payloadsOwn(req: PayloadRequest, kind: DraftKind, method: Method): Endpoint['handler'] {
  const own = req.payload.collections[kind].config.endpoints
  const found = (own || []).filter((endpoint) => endpoint.path === '/:id' && endpoint.method === method).at(-1)
  if (!found) throw new Error(`Payload answers no ${method} of ${kind}`)
  return found.handler
}

/** Reads the body once, so that the request can be answered several times. */
async function readOnce(req: PayloadRequest) {
  await addDataAndFileToRequest(req)
  Object.defineProperty(req, 'body', { value: null, configurable: true })
  return req.data
}

async function answerAgain(req: PayloadRequest, kind: DraftKind, method: Method): Promise<Response> {
  const data = await readOnce(req)
  const handler = payloadsOwn(req, kind, method)
  return retryConflicts(async () => {
    req.data = structuredClone(data)
    return handler(req)
  })
}

/** Saves and deletions of Payload's own REST: two at the same moment are both done, one after the other. */
export const retriesSaves = (kind: DraftKind): Endpoint[] =>
  (['patch', 'delete'] as const).map((method) => ({ method, path: '/:id', handler: (req) => answerAgain(req, kind, method) }))
