import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestScope } from '#lib/request-scope.ts'

export type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export type Asked = { method?: string; url: string; headers: Record<string, string>; body?: Buffer }

export type Rendered = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  scope: RequestScope
}

/** Where Next works: in a process of its own (renderer-process.ts), or here (renderer-here.ts). */
export type Renderer = {
  /** One whole answer, with what queries and hooks noted meanwhile. */
  ask: (asked: Asked) => Promise<Rendered>
  /** Next's answer as it comes, for staff. Headers already set on `res` win over Next's. 503, and nothing sent, when the database failed meanwhile. */
  pass: (req: IncomingMessage, res: ServerResponse) => Promise<503 | undefined>
}
