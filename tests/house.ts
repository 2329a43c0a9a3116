import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '#lib/env.ts'
import { requestScope } from '#lib/request-scope.ts'
import { openDatabase } from '#server/database.ts'
import { buildHouse } from '#server/house.ts'
import { createHttpServer } from '#server/http-server.ts'
import { createPageFiles, fileNameOf } from '#server/page-files.ts'
import { rendererHere } from '#server/renderer-here.ts'
import { plain } from '#tests/plain.ts'

export type Show = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void

/** A build with one stylesheet and one public file. */
export function emptyBuild(): string {
  const root = mkdtempSync(join(tmpdir(), 'qanat-build-'))
  for (const folder of ['.next/static/css', 'public']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, '.next/BUILD_ID'), 'build-1')
  writeFileSync(join(root, '.next/static/css/site.css'), 'body{color:#123}')
  writeFileSync(join(root, 'public/enhance.1a2b3c4d.js'), 'console.log("enhanced")//'.padEnd(600, '-'))
  return root
}

export type House = Awaited<ReturnType<typeof openHouse>>

/**
 * The whole front door on a port of its own, over a real database, with `show` in the place of Next:
 * what Next renders can then be slow, wrong or counted.
 */
export async function openHouse({ show, uri, dataDir, root = emptyBuild(), site = 'http://localhost:3000', mayExist = async () => true }: { show: Show; mayExist?: (key: string) => Promise<boolean>; uri: string; dataDir: string; root?: string; site?: string }) {
  const settings = readSettings({
    NODE_ENV: 'test', APP_MODE: 'test', DATABASE_URI: uri, DATA_DIR: dataDir, SITE_URL: site,
    PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
  })
  const database = openDatabase(uri)
  const house = buildHouse({ settings, root, database, renderer: rendererHere(async (req, res) => show(req, res)), isStopping: () => false, mayExist })
  house.load()
  await database.check()
  void database.watch()
  house.follow()
  const server: Server = createHttpServer(house.frontDoor)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    database,
    hasPages: house.hasPages,
    get: (path: string, init?: RequestInit) => fetch(base + path, { redirect: 'manual', ...init }),
    text: async (path: string) => plain(await (await fetch(base + path)).text()),
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await house.close()
      await database.close()
    },
  }
}

/** The page as it stands on disk. */
export function fileOf(dataDir: string, key: string) {
  const directory = join(dataDir, 'pages', 'build-1')
  const path = join(directory, fileNameOf(key))
  const facts = existsSync(path) ? createPageFiles(directory).facts(fileNameOf(key)) : undefined
  return facts && { path, facts }
}

/** What a page reads, as a query would note it. */
export const notes = (...tags: string[]) => tags.forEach((tag) => requestScope.getStore()?.tags.add(tag))

export function html(res: ServerResponse, text: string, status = 200) {
  res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'X-Powered-By': 'somebody' })
  res.end(`<!doctype html><html lang="ru"><head><link rel="stylesheet" href="/_next/static/css/site.css"/></head><body>${text}<script src="/_next/static/x.js"></script></body></html>`)
}
