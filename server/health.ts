import type { ServerResponse } from 'node:http'
import { commonHeaders, filePolicy, setHeaders } from './headers.ts'

type Parts = { https: boolean; databaseAnswers: () => Promise<boolean>; isStopping: () => boolean }

/** `live`: the process answers. `ready`: it can also render, so it may be sent visitors. */
export const createHealth = ({ https, databaseAnswers, isStopping }: Parts) =>
  async function health(res: ServerResponse, name: 'live' | 'ready') {
    const status = name === 'live' ? 'ok' : isStopping() ? 'stopping' : (await databaseAnswers()) ? 'ok' : 'database away'
    setHeaders(res, {
      ...commonHeaders(https),
      'Content-Type': 'application/json',
      'Content-Security-Policy': filePolicy,
      'Cache-Control': 'no-store',
    })
    const body = JSON.stringify({ status })
    res.writeHead(status === 'ok' ? 200 : 503, { 'Content-Length': body.length }).end(res.req.method === 'HEAD' ? undefined : body)
  }
