import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { endOf } from '#server/expired-parts.ts'
import { type App, startBuiltApp } from '#tests/app.ts'
import { loadFixture, recordedPages } from '#tests/fixtures/load.ts'
import { inWordsOfToday } from '#tests/said-since.ts'
import { besideApp } from './worker.ts'

const clock = fileURLToPath(new URL('clock-at.mjs', import.meta.url))
const origin = 'https://qanat.example'
const pages = recordedPages()
let folder: string
let mongod: EmbeddedMongod
let client: MongoClient
let app: App

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-upgrade-'))
  mongod = await startMongod(folder)
  const databaseUri = mongod.uri('older')
  client = await MongoClient.connect(databaseUri)
  const at = await loadFixture(client.db())
  const settings = { SITE_URL: origin, WORKER: 'none' }
  // As the launcher does before the port opens.
  await promisify(execFile)(process.execPath, ['dist/migrate.js'], { env: besideApp({ databaseUri, dataDir: folder, base: origin, settings }) })
  app = await startBuiltApp({ databaseUri, dataDir: join(folder, 'data'), settings: { ...settings, CLOCK_AT: String(at.getTime()), NODE_OPTIONS: `--import ${clock}` } })
})
afterAll(async () => {
  await app.stop()
  await client.close()
  await mongod.stop()
  await rm(folder, { recursive: true, force: true })
})

const main = (html: string) => /<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? html

/** What waits hidden for its moment is not said yet. */
function shown(html: string): string {
  const waiting = /<([a-z]+)\s[^>]*data-from="\d+"[^>]*>/u.exec(html)
  return waiting ? shown(html.slice(0, waiting.index) + html.slice(endOf(html, waiting[1] ?? '', waiting.index + waiting[0].length))) : html
}

/** What a page says and where it leads: its content. How it is drawn, and what its forms ask, belongs to the build. */
const content = (html: string) =>
  shown(main(html))
    .replace(/<(script|style|svg|form)[\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*?(?:\s(?:href|datetime|alt|lang)="[^"]*"[^>]*)?>/gu, (tag) => ` ${[...tag.matchAll(/\s((?:href|datetime|alt|lang)="[^"]*")/gu)].map(([, attribute]) => attribute).join(' ')} `)
    .replace(/\s+/gu, ' ')

test('the stored data has the form of this build', async () => {
  expect(await client.db().collection('outboxes').countDocuments({ to: /^v1\./ })).toBe(0)
  expect(await client.db().collection('outboxes').countDocuments({ to: /^v2\./ })).toBe(14)
})

test.each(Object.keys(pages))('%s is as it was before the upgrade', async (path) => {
  const { status, type, body: recorded } = pages[path] ?? { status: 0, type: null, body: '' }
  const body = inWordsOfToday(path, recorded)
  const answer = await app.get(path)
  const now = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
  // Feeds, calendars and the sitemap byte for byte.
  if (type?.startsWith('text/html')) expect(content(now)).toBe(content(body))
  else expect(now).toBe(body)
})
