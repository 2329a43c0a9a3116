import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { newRequestScope, type RequestScope, requestScope } from '#lib/request-scope.ts'
import type { NextHandler, Rendered, Renderer } from './renderer.ts'
import { scopeHeader, writeScope } from './renderer-wire.ts'

/** By the time of its head an answer has read what it is about; the process around knows what to make of it. */
function tellAtHead(res: ServerResponse, scope: RequestScope) {
  const { writeHead } = res
  res.writeHead = function (...head: Parameters<typeof writeHead>) {
    if (scope.trouble && !res.headersSent) res.setHeader(scopeHeader, writeScope(scope))
    return writeHead.apply(res, head)
  } as typeof writeHead
}

/** Asks Next in this process, without a socket, and listens to what queries and hooks note meanwhile. */
export const rendererHere = (handler: NextHandler): Renderer => ({
  async pass(req, res) {
    const scope = newRequestScope()
    tellAtHead(res, scope)
    await requestScope.run(scope, () => handler(req, res))
    return undefined
  },
  async ask({ method = 'GET', url, headers, body }) {
    const scope = newRequestScope()
    const answer = await inject(
      (req, res) => {
        const work = requestScope.run(scope, () => handler(req as unknown as IncomingMessage, res as unknown as ServerResponse))
        work.catch((error: Error) => res.destroy(error))
      },
      // The types want a fixed list of methods; Next answers any other by itself.
      { method: method as 'GET', url: `http://in.process${url}`, headers, ...(body && { payload: body }) },
    )
    return { status: answer.statusCode, headers: answer.headers as Rendered['headers'], body: answer.rawPayload, scope }
  },
})
