import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { newRequestScope, requestScope, type RequestScope } from '#lib/request-scope.ts'

export type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export type Rendered = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  scope: RequestScope
}

export type Asked = { method?: string; url: string; headers: Record<string, string>; body?: Buffer }

/** Asks Next in this process, without a socket, and listens to what queries and hooks note meanwhile. */
export async function askNext(handler: NextHandler, { method = 'GET', url, headers, body }: Asked): Promise<Rendered> {
  const scope = newRequestScope()
  const answer = await inject(
    (req, res) => {
      const work = requestScope.run(scope, () => handler(req as unknown as IncomingMessage, res as unknown as ServerResponse))
      work.catch((error: Error) => res.destroy(error))
    },
    // The types want a fixed list of methods; Next answers any other by itself.
    { method: method as 'GET', url: `http://in.process${url}`, headers, ...(body && { payload: body }) },
  )
  return {
    status: answer.statusCode,
    headers: answer.headers as Rendered['headers'],
    body: answer.rawPayload,
    scope,
  }
}
