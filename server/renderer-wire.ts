import type { IncomingHttpHeaders } from 'node:http'
import { newRequestScope, type RequestScope } from '#lib/request-scope.ts'

/** Headers between the front door and the process that renders; they never leave the machine. */
export const askHeader = 'x-qanat-ask'
export const scopeHeader = 'x-qanat-scope'

/** More than any request may bring, for we add to it (bytes). */
export const wireHeaderBytes = 64 * 1024

export const writeScope = ({ tags, until, ...rest }: RequestScope): string =>
  encodeURIComponent(JSON.stringify({ tags: [...tags], until: Number.isFinite(until) ? until : null, ...rest }))

export function readScope(headers: IncomingHttpHeaders): RequestScope {
  const written = headers[scopeHeader]
  if (typeof written !== 'string') return newRequestScope()
  const { tags, until, ...rest } = JSON.parse(decodeURIComponent(written)) as Omit<RequestScope, 'tags' | 'until'> & {
    tags: string[]; until: number | null
  }
  return { tags: new Set(tags), until: until ?? Infinity, ...rest }
}

/** Headers that belong to one connection and are not passed on. */
const ownToConnection: readonly string[] = ['connection', 'keep-alive', 'transfer-encoding', 'date', 'x-powered-by', scopeHeader]

export const passedOn = (headers: IncomingHttpHeaders) =>
  Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined && !ownToConnection.includes(entry[0]))
