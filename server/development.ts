import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Settings } from '#lib/env.ts'
import { networkHeader } from '#lib/form-outcome.ts'
import { paths } from '#lib/paths.ts'
import { readAddress } from './address.ts'
import { createAway } from './away.ts'
import { sendChallenge } from './challenge.ts'
import type { Database } from './database.ts'
import { trustedHeaders } from './headers.ts'
import { createForms } from './forms.ts'
import { createHealth } from './health.ts'
import type { InTurn } from './lanes.ts'
import { negotiateLocale } from './negotiate.ts'
import { createNetwork } from './network.ts'
import { takesPosts } from './personal-addresses.ts'
import type { NextHandler } from './renderer.ts'
import { rendererHere } from './renderer-here.ts'
import { findRoute } from './routes.ts'
import { waitForDatabase } from './start.ts'
import { createUnstored } from './unstored.ts'

type Listener = (req: IncomingMessage, res: ServerResponse) => void
type Parts = { settings: Settings; root: string; database: Database }

/** `npm run dev`: the same addresses, but Next answers them itself, with hot reload and nothing kept. */
export async function openDevelopment({ settings, root, database }: Parts) {
  const { default: next } = await import('next')
  const app = next({ dev: true, dir: root, hostname: settings.HOST, port: settings.PORT })
  await waitForDatabase(database, () => false)
  await app.prepare()
  void database.watch()
  const listener = developmentDoor(settings, database, (req, res) => app.getRequestHandler()(req, res))
  return { listener, upgrade: app.getUpgradeHandler(), close: () => app.close() }
}

function developmentDoor(settings: Settings, database: Database, handler: NextHandler) {
  const site = new URL(settings.SITE_URL)
  const renderer = rendererHere(handler)
  const networkOf = createNetwork(settings.TRUSTED_PROXIES)
  const alone: InTurn = (_req, work) => work()
  const draw = createUnstored({ renderer, site, readStyle: () => undefined, inTurn: alone })
  const sendAway = createAway({ site, storedPage: async () => 503, documentAt: async () => undefined })
  const forms = createForms({ renderer, site, draw, networkOf, inTurn: alone, whenApplied: async () => true, database, sendAway })
  const health = createHealth({ https: false, databaseAnswers: database.check, isStopping: () => false })
  const passOn: Listener = (req, res) => {
    req.headers = { ...trustedHeaders(req, site), [networkHeader]: networkOf(req) }
    handler(req, res).catch((error: unknown) => fail(error, res))
  }

  return function answer(req: IncomingMessage, res: ServerResponse) {
    const address = readAddress(req.url ?? '')
    const route = address && findRoute(address)
    if (route?.to === 'root') {
      res.writeHead(307, { Location: paths.home(negotiateLocale(req.headers['accept-language'])), 'Cache-Control': 'no-store' }).end()
    } else if (route?.to === 'move') {
      res.writeHead(308, { Location: route.location, 'Cache-Control': 'no-store' }).end()
    } else if (route?.to === 'health' && (route.name === 'live' || route.name === 'ready')) {
      void health(res, route.name)
    } else if (route?.to === 'challenge') {
      void sendChallenge(res, { https: false, work: route.work })
    } else if (address && req.method === 'POST' && takesPosts(address)) {
      const personal = route?.to === 'personal' ? route : undefined
      forms(req, res, { path: address.path, locale: undefined, personal })
        .then((status) => status && res.writeHead(status).end())
        .catch((error: unknown) => fail(error, res))
    } else if (route?.to === 'missing' && address?.segments.at(-1) === 'submit') {
      res.writeHead(404).end()
    } else {
      passOn(req, res)
    }
  }
}

function fail(error: unknown, res: ServerResponse) {
  console.error(error)
  res.destroy()
}
