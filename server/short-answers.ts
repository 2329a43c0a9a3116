import { STATUS_CODES, type ServerResponse } from 'node:http'
import { commonHeaders, filePolicy, setHeaders } from './headers.ts'

/** An answer for programs and for what no browser of a reader sends; as JSON in the form Payload's REST has. */
export function sendShort(res: ServerResponse, status: number, { https, json = false, sentence = STATUS_CODES[status] ?? 'Error' }: { https: boolean; json?: boolean; sentence?: string }) {
  const body = json ? JSON.stringify({ errors: [{ message: sentence }] }) : `${sentence}\n`
  setHeaders(res, {
    ...commonHeaders(https),
    'Content-Type': json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Security-Policy': filePolicy,
    'Cache-Control': 'no-store',
    'Content-Length': String(Buffer.byteLength(body)),
    ...(status === 503 && { 'Retry-After': '5' }),
  })
  res.writeHead(status).end(res.req.method === 'HEAD' ? undefined : body)
}

/** Data for a script of ours. */
export function sendJson(res: ServerResponse, status: number, { https, data }: { https: boolean; data: object }) {
  const body = JSON.stringify(data)
  setHeaders(res, {
    ...commonHeaders(https),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Security-Policy': filePolicy,
    'Cache-Control': 'no-store',
    'Content-Length': String(Buffer.byteLength(body)),
  })
  res.writeHead(status).end(res.req.method === 'HEAD' ? undefined : body)
}
