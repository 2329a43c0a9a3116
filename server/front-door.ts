import type { IncomingMessage, ServerResponse } from 'node:http'
import { paths } from '#lib/paths.ts'
import { type Address, readAddress } from './address.ts'
import { awayForStaff, tooLargeForStaff } from './away-words.ts'
import { announcesTooMuch } from './body.ts'
import { commonHeaders, filePolicy, setHeaders, siteHeaders } from './headers.ts'
import type { createForms, FormAddress } from './forms.ts'
import { sessionOf } from './forms.ts'
import { sendChallenge } from './challenge.ts'
import type { createHealth } from './health.ts'
import { refuseBySize } from './limits.ts'
import { reason, warn } from './log.ts'
import { negotiateLocale } from './negotiate.ts'
import type { Page } from './page.ts'
import type { createPages } from './pages.ts'
import { panelLanguage } from './panel-language.ts'
import type { createPreview } from './preview.ts'
import type { ProblemStatus, SendProblem } from './problems.ts'
import { sendPage } from './respond.ts'
import { type Personal, takesPosts } from './personal-addresses.ts'
import { findRoute, type Route } from './routes.ts'
import { sendShort } from './short-answers.ts'
import { hasSession } from './session.ts'
import type { createStaffDoor } from './staff.ts'
import { Busy } from './turns.ts'
import type { createUnstored } from './unstored.ts'

export type Rooms = {
  site: URL
  networkOf: (req: IncomingMessage) => string
  pages: Pick<ReturnType<typeof createPages>, 'ready' | 'find'>
  staff: ReturnType<typeof createStaffDoor>
  preview: ReturnType<typeof createPreview>
  forms: ReturnType<typeof createForms>
  draw: ReturnType<typeof createUnstored>
  health: ReturnType<typeof createHealth>
  findFile: (path: string) => Promise<Page | undefined>
  sendProblem: SendProblem
  databaseIsUp: () => boolean
  /** Asks now. */
  databaseAnswers: () => Promise<boolean>
}

const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD'

/** Every request enters here: a ready page is sent at once, anything else is looked at closely. */
export function createFrontDoor(rooms: Rooms) {
  const { site, pages, staff, sendProblem } = rooms
  const https = site.protocol === 'https:'

  /** Nothing is called a fault of ours before the database was asked: in its first second away nobody knows yet. */
  async function problem(req: IncomingMessage, res: ServerResponse, status: ProblemStatus, locale = negotiateLocale(req.headers['accept-language'])) {
    const away = status === 500 && !(await rooms.databaseAnswers())
    return sendProblem(req, res, locale, away ? 503 : status)
  }

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const address = readAddress(pathOf(req.url ?? ''))
    const route: Route = address ? findRoute(address) : { to: 'missing' }
    if (isJson(address, route) && announcesTooMuch(req)) return refuse(res, 413, true, tooLargeForStaff[panelLanguage(req.headers)])
    if (route.to === 'staff') return answerStaff(req, res, route)
    if (announcesTooMuch(req)) return refuse(res, 413)
    if (req.method === 'POST' && address && takesPosts(address)) return answerForm(req, res, formAt(address, route))
    if (!isRead(req.method)) return isJson(address, route) ? refuse(res, 404, true) : refuse(res, 405)
    return answerPublic(req, res, route, address)
  }

  /** Closes the connection too: nobody reads what may follow. */
  function refuse(res: ServerResponse, status: number, json = false, sentence?: string) {
    res.setHeader('Connection', 'close')
    if (status === 405) res.setHeader('Allow', 'GET, HEAD')
    sendShort(res, status, { https, json, ...(sentence && { sentence }) })
  }

  async function answerStaff(req: IncomingMessage, res: ServerResponse, route: Extract<Route, { to: 'staff' }>) {
    const status = rooms.databaseIsUp() ? await staff.answer(req, res, route) : 503
    if (!status) return
    const language = panelLanguage(req.headers)
    return route.api ? sendShort(res, status, { https, json: true, sentence: awayForStaff[language] }) : problem(req, res, status, language)
  }

  async function answerForm(req: IncomingMessage, res: ServerResponse, form: FormAddress) {
    const status = await rooms.forms(req, res, form)
    return status && problem(req, res, status, form.locale)
  }

  async function answerPersonal(req: IncomingMessage, res: ServerResponse, { url, locale, staff, leaves }: Personal) {
    const headers = { ...siteHeaders(site), ...(staff && sessionOf(req)) }
    const status = rooms.databaseIsUp() ? await rooms.draw(req, res, { url, headers, secret: !staff, door: staff, leaves }) : 503
    return status && problem(req, res, status, locale)
  }

  async function answerPublic(req: IncomingMessage, res: ServerResponse, route: Route, address: Address | undefined) {
    switch (route.to) {
      case 'root':
        setHeaders(res, { Vary: 'Accept-Language', 'Cache-Control': 'private, no-store' })
        return move(res, 307, paths.home(negotiateLocale(req.headers['accept-language'])))
      case 'move':
        return move(res, 308, route.location)
      case 'health':
        return route.name === 'live' || route.name === 'ready' ? rooms.health(res, route.name) : refuse(res, 404, true)
      case 'preview': {
        const status = rooms.databaseIsUp() ? await rooms.preview(req, res, route.url) : 503
        return status && problem(req, res, status, route.locale)
      }
      case 'challenge':
        return sendChallenge(res, { https, work: route.work })
      case 'personal':
        return answerPersonal(req, res, route)
      case 'file': {
        const file = await rooms.findFile(route.path)
        return file ? sendPage(req, res, file) : problem(req, res, 404)
      }
      case 'media':
        if (hasSession(req) && rooms.databaseIsUp()) {
          const status = await staff.media(req, res, route.key)
          return status && problem(req, res, status)
        }
        break
      case 'tooMany':
        return problem(req, res, 429, route.locale)
      case 'missing':
      case 'staff':
        return isJson(address, route) ? sendShort(res, 404, { https, json: true }) : problem(req, res, 404, localeOf(route))
      case 'page':
    }
    const found = await pages.find({ key: route.key, kind: route.to }, rooms.networkOf(req))
    return typeof found === 'number' ? problem(req, res, found, localeOf(route)) : sendPage(req, res, found)
  }

  function move(res: ServerResponse, status: 307 | 308, location: string) {
    setHeaders(res, { ...commonHeaders(https), 'Content-Security-Policy': filePolicy, Location: location, 'Content-Length': '0' })
    res.writeHead(status).end()
  }

  return function frontDoor(req: IncomingMessage, res: ServerResponse) {
    const refused = refuseBySize(req)
    if (refused) return refuse(res, refused)
    const page = isRead(req.method) ? pages.ready(req.url ?? '') : undefined
    if (page) return sendPage(req, res, page)
    answer(req, res).catch((error: unknown) => {
      // A visitor who hangs up in the middle is no problem of ours.
      if (req.destroyed && !req.complete) return
      const busy = error instanceof Busy
      if (!busy) warn(`a request failed: ${reason(error)}`)
      if (res.headersSent) return res.destroy()
      problem(req, res, rooms.databaseIsUp() && !busy ? 500 : 503).catch(() => res.destroy())
    })
  }
}

const formAt = (address: Address, route: Route): FormAddress =>
  ({ path: address.path, locale: localeOf(route), personal: route.to === 'personal' ? route : undefined })

const localeOf = (route: Route) => ('locale' in route ? route.locale : undefined)

const isJson = (address: Address | undefined, route: Route) =>
  address?.segments[0] === 'api' && route.to !== 'media' && route.to !== 'move'

/** A proxy may name the whole address; which host it names does not matter to us. */
const pathOf = (target: string) => target.replace(/^https?:\/\/[^/?#]*(?=[/?#]|$)/i, '') || '/'
