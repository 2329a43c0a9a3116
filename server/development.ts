import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Settings } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { readAddress } from './address.ts'
import type { Database } from './database.ts'
import { siteHeaders } from './headers.ts'
import { createHealth } from './health.ts'
import { negotiateLocale } from './negotiate.ts'
import type { NextHandler } from './renderer.ts'
import { findRoute } from './routes.ts'
import { waitForDatabase } from './start.ts'

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
  const health = createHealth({ https: false, databaseAnswers: database.check, isStopping: () => false })
  const ownHeaders = siteHeaders(new URL(settings.SITE_URL))

  return function answer(req: IncomingMessage, res: ServerResponse) {
    const address = readAddress(req.url ?? '')
    const route = address && findRoute(address)
    if (route?.to === 'root') {
      res.writeHead(307, { Location: paths.home(negotiateLocale(req.headers['accept-language'])), 'Cache-Control': 'no-store' }).end()
    } else if (route?.to === 'move') {
      res.writeHead(308, { Location: route.location, 'Cache-Control': 'no-store' }).end()
    } else if (route?.to === 'health' && (route.name === 'live' || route.name === 'ready')) {
      void health(res, route.name)
    } else {
      Object.assign(req.headers, ownHeaders)
      handler(req, res).catch((error: unknown) => {
        console.error(error)
        res.destroy()
      })
    }
  }
}
