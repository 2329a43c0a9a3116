import type { IncomingMessage, ServerResponse } from 'node:http'
import { type FormOutcome, formHeader, networkHeader, writeFormState } from '#lib/form-outcome.ts'
import type { Locale } from '#lib/locales.ts'
import type { SendAway } from './away.ts'
import { readBody } from './body.ts'
import type { Database } from './database.ts'
import { ownLocation } from './finish.ts'
import { commonHeaders, filePolicy, setHeaders, siteHeaders } from './headers.ts'
import type { InTurn } from './lanes.ts'
import { warn } from './log.ts'
import { isOwnOrigin } from './origin.ts'
import type { Personal } from './personal-addresses.ts'
import type { Renderer } from './renderer.ts'
import { sendJson, sendShort } from './short-answers.ts'
import { Busy } from './turns.ts'
import type { createUnstored } from './unstored.ts'

type Parts = {
  renderer: Renderer
  site: URL
  draw: ReturnType<typeof createUnstored>
  networkOf: (req: IncomingMessage) => string
  inTurn: InTurn
  whenApplied: (ids: readonly string[], limit: number) => Promise<boolean>
  database: Pick<Database, 'isUp' | 'check'>
  sendAway: SendAway
}

export type FormAddress = { path: string; locale: Locale | undefined; personal: Personal | undefined }

const urlencoded = 'application/x-www-form-urlencoded'
/** The longest honest form, a page of access needs included, takes a third of it; without a free text, 4 kB do (bytes). */
const longestAt = (path: string) => (/^\/[a-z]{2}\/newsletter(\/|$)/.test(path) ? 4 : 16) * 1024
/** The next page shows what this post changed, but nobody waits for it longer than this (ms). */
const patience = 1000

/**
 * Takes the posts of plain forms. Each goes to the handler behind its address, which says what came of it: another page
 * to see, or the same page with the form as it was filled in and what is wrong.
 */
export function createForms({ renderer, site, draw, networkOf, inTurn, whenApplied, database, sendAway }: Parts) {
  const https = site.protocol === 'https:'

  async function submit(req: IncomingMessage, body: Buffer, { path, personal }: FormAddress): Promise<FormOutcome | number> {
    const headers = {
      ...siteHeaders(site), ...(personal?.staff && sessionOf(req)),
      'content-type': personal?.oneClick ? (req.headers['content-type'] ?? '') : urlencoded, [networkHeader]: networkOf(req),
    }
    const answer = await renderer.ask({ method: 'POST', url: `${path}/submit`, headers, body })
    if (answer.status === 503) throw new Busy('nothing can be taken yet')
    if (answer.status >= 400) return answer.status >= 500 ? 500 : 404
    if (!(await whenApplied(answer.scope.publications, patience))) warn('a form was answered before its pages were seen to change')
    return JSON.parse(answer.body.toString('utf8')) as FormOutcome
  }

  function refuse(res: ServerResponse, status: number) {
    res.setHeader('Connection', 'close')
    sendShort(res, status, { https })
  }

  function seeOther(res: ServerResponse, see: string) {
    const Location = ownLocation(see, site) + new URL(see, site).hash
    setHeaders(res, {
      ...commonHeaders(https), 'Content-Security-Policy': filePolicy, 'Cache-Control': 'no-store', Location, 'Content-Length': '0',
    })
    res.writeHead(303).end()
  }

  const away = async (req: IncomingMessage, res: ServerResponse, form: FormAddress, body: Buffer) =>
    wantsJson(req) ? sendShort(res, 503, { https, json: true }) : sendAway(res, form, body)

  /** What mail programs are told: that it was heard, and nothing else. */
  function sendQuiet(res: ServerResponse, status: 200 | 400) {
    setHeaders(res, { ...commonHeaders(https), 'Content-Security-Policy': filePolicy, 'Cache-Control': 'no-store', 'Content-Length': '0' })
    res.writeHead(status).end()
  }

  /** Returns the status when an error document has to be shown. */
  async function take(req: IncomingMessage, res: ServerResponse, form: FormAddress, body: Buffer): Promise<404 | 500 | undefined> {
    const outcome = await inTurn(req, () => submit(req, body, form))
    if (typeof outcome === 'number') return outcome === 404 ? 404 : 500
    if ('quiet' in outcome) return void sendQuiet(res, outcome.quiet)
    if (wantsJson(req)) return void sendJson(res, 'see' in outcome ? 200 : outcome.status, { https, data: outcome })
    if ('see' in outcome) return void seeOther(res, outcome.see)
    if (outcome.retryAfter) res.setHeader('Retry-After', String(outcome.retryAfter))
    const headers = { ...siteHeaders(site), ...(form.personal?.staff && sessionOf(req)), [formHeader]: writeFormState(outcome.state) }
    const { path: url, personal } = form
    return draw(req, res, { url, headers, status: outcome.status, secret: Boolean(personal && !personal.staff), door: personal?.staff })
  }

  /** Only what was heard is answered; anything else goes back to whoever typed it, in the first second of an outage too. */
  return async function answerForm(req: IncomingMessage, res: ServerResponse, form: FormAddress): Promise<404 | 500 | undefined> {
    const typed = (req.headers['content-type'] ?? '').toLowerCase().startsWith(urlencoded)
    if (!typed && !form.personal?.oneClick) return void refuse(res, 415)
    if (!mayPost(req, form, site)) return void refuse(res, 403)
    const longest = longestAt(form.path)
    const body = Number(req.headers['content-length'] ?? 0) > longest ? undefined : await readBody(req, longest)
    if (!body) return void refuse(res, 413)
    if (!database.isUp()) return void (await away(req, res, form, body))
    try {
      const status = await take(req, res, form, body)
      return status === undefined || (await database.check()) ? status : void (await away(req, res, form, body))
    } catch (error) {
      if (res.headersSent || (!(error instanceof Busy) && (await database.check()))) throw error
      return void (await away(req, res, form, body))
    }
  }
}

/** What Payload needs to know the person at the door. */
export const sessionOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(['cookie', 'origin', 'sec-fetch-site'].flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])))

/**
 * A page opened by a personal link sends no referrer, and older browsers then hide the origin too (`null`). Nobody can
 * forge such a post without the link itself.
 */
const mayPost = (req: IncomingMessage, { personal }: FormAddress, site: URL) =>
  personal?.oneClick || isOwnOrigin(req.headers, site) || (personal?.staff === false && req.headers.origin === 'null' && req.headers['sec-fetch-site'] === undefined)

/** A script of ours that posts by itself. */
const wantsJson = ({ headers }: IncomingMessage) => (headers.accept ?? '').startsWith('application/json')
