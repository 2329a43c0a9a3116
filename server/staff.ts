import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { networkHeader } from '#lib/form-outcome.ts'
import { tooLargeForStaff } from './away-words.ts'
import { announcesTooMuch, isNestedTooDeep, readBody } from './body.ts'
import { adminPolicy, filePolicy, mediaPolicy, setHeaders, staffHeaders, trustedHeaders } from './headers.ts'
import { warn } from './log.ts'
import type { InTurn } from './lanes.ts'
import { sendRead } from './public-read.ts'
import type { Asked, Rendered, Renderer } from './renderer.ts'
import { passedOn } from './renderer-wire.ts'
import { isOwnOrigin } from './origin.ts'
import { inPanelLanguage, panelLanguage } from './panel-language.ts'
import { hasSession } from './session.ts'
import { sendShort } from './short-answers.ts'
import { Busy } from './turns.ts'

type Parts = {
  renderer: Renderer
  site: URL
  networkOf: (req: IncomingMessage) => string
  inTurn: InTurn
  whenApplied: (ids: readonly string[], limit: number) => Promise<boolean>
  /** Asks now. */
  databaseAnswers: () => Promise<boolean>
}

/** A save is answered only when this process shows it, but no later than this (ms). */
const publishPatience = 2000
/** A refused save has taken its rows back; of many at once some may have been saved all the same (ms). */
const refusedPatience = 300

/** Payload's own words for a start that failed; it tries again with the next request. */
const unready = 'There was an error initializing Payload'

const reads: readonly string[] = ['GET', 'HEAD', 'OPTIONS']
const writes: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE']

export function createStaffDoor({ renderer, site, networkOf, inTurn, whenApplied, databaseAnswers }: Parts) {
  const https = site.protocol === 'https:'

  /**
   * Without a database Payload finds no such person and refuses what they may do, or fails: neither is true, so no
   * refusal is believed before the database was asked.
   */
  const isAway = async ({ status, body }: Rendered) => status === 503 || (status >= 400 && (body.includes(unready) || !(await databaseAnswers())))

  /** Reads go straight to Next; only what it is told about us is ours. */
  async function passThrough(req: IncomingMessage, res: ServerResponse, url: string, policy: string): Promise<503 | undefined> {
    setHeaders(res, { ...staffHeaders(https), 'Content-Security-Policy': policy })
    req.url = url
    req.headers = inPanelLanguage(trustedHeaders(req, site))
    if (!policy.startsWith('sandbox')) req.headers['content-security-policy'] = policy
    // Payload knows no HEAD: it is asked for the whole, and Node sends the head of it.
    if (req.method === 'HEAD') req.method = 'GET'
    return inTurn(req, () => renderer.pass(req, res))
  }

  /** A stranger's answer is whole before it is sent: its tag is made of it. */
  async function readPublic(req: IncomingMessage, res: ServerResponse, url: string): Promise<503 | undefined> {
    const headers = inPanelLanguage(trustedHeaders(req, site))
    const answer = await askInTurn(req, { url, headers })
    if (!answer || answer.status === 503 || answer.body.includes(unready)) return 503
    return void (await sendRead(req, res, answer, { url, https }))
  }

  /** Undefined when nothing can be asked now. */
  const askInTurn = (req: IncomingMessage, asked: Asked) =>
    inTurn(req, () => renderer.ask(asked)).catch(async (error: unknown) => {
      if (error instanceof Busy || !(await databaseAnswers())) return undefined
      throw error
    })

  async function write(req: IncomingMessage, res: ServerResponse, { url, policy, json }: { url: string; policy: string; json: boolean }): Promise<503 | undefined> {
    if (!isOwnOrigin(req.headers, site)) return void sendShort(res, 403, { https, json })
    const body = announcesTooMuch(req) ? undefined : await readBody(req)
    if (!body) {
      res.setHeader('Connection', 'close')
      return void sendShort(res, 413, { https, json, ...(json && { sentence: tooLargeForStaff[panelLanguage(req.headers)] }) })
    }
    if ((req.headers['content-type'] ?? '').startsWith('application/json') && isNestedTooDeep(body)) {
      return void sendShort(res, 400, { https, json })
    }
    const { 'content-length': _length, ...headers } = inPanelLanguage(trustedHeaders(req, site))
    if (!json) headers['content-security-policy'] = policy
    // Limits count by it; what a client sends under this name was dropped.
    headers[networkHeader] = networkOf(req)
    const answer = await askInTurn(req, { method: req.method, url, headers, body })
    if (!answer || (await isAway(answer))) return 503
    const saved = answer.status < 400
    const seen = await whenApplied(answer.scope.publications, saved ? publishPatience : refusedPatience)
    if (saved && !seen) warn('a save was answered before its pages were seen to change')
    for (const [name, value] of passedOn(answer.headers)) res.setHeader(name, value)
    setHeaders(res, { ...staffHeaders(https), 'Content-Security-Policy': policy })
    res.setHeader('Content-Length', answer.body.length)
    res.writeHead(answer.status).end(answer.body)
    return undefined
  }

  return {
    /** @param api Payload's REST; otherwise its admin. Returns the status when it has to be said that nothing can be done now. */
    async answer(req: IncomingMessage, res: ServerResponse, { url, api }: { url: string; api: boolean }): Promise<503 | undefined> {
      const policy = api ? filePolicy : adminPolicy(randomBytes(16).toString('base64'))
      const method = req.method ?? ''
      if (api && method !== 'OPTIONS' && reads.includes(method) && !hasSession(req)) return readPublic(req, res, url)
      if (reads.includes(method)) return passThrough(req, res, url, policy)
      if (writes.includes(method)) return write(req, res, { url, policy, json: api })
      return void sendShort(res, 405, { https, json: api })
    },
    /** A file of an unpublished document is shown to staff only, so it is never kept. */
    media: (req: IncomingMessage, res: ServerResponse, url: string) => passThrough(req, res, url, mediaPolicy),
  }
}
