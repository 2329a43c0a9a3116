import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { newRequestScope, requestScope } from '#lib/request-scope.ts'
import type { NextHandler, Rendered, Renderer } from './renderer.ts'

/** Asks Next in this process, without a socket, and listens to what queries and hooks note meanwhile. */
export const rendererHere = (handler: NextHandler): Renderer => ({
  pass: handler,
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
