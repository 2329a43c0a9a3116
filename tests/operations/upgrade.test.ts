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
import { inWordsOfToday } from '#tests/fixtures/said-since.ts'
import { plain } from '#tests/plain.ts'
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

/** The moments of a feed or sitemap: later builds tell those of each language, on Astana’s clock. */
const moment = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+05:00)|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]+ (?:GMT|\+0500)/gu
/** Later builds also name who publishes a calendar. */
const undated = (feed: string) => feed.replace(moment, 'then').replace(/^ORGANIZER.*\r\n(?: .*\r\n)*/gmu, '')

/**
 * Said elsewhere since the fixture was written, or besides: date and translator of a story stood below the text, the way
 * to a story ended with its teller, free seats were not told, no link led to the form, and at an end of the list one story
 * stood alone under another.
 */
const elsewhere = [
  /<p>(?:Жарияланған күні: |Опубликовано |Published )<time[\s\S]*?<\/p>/gu,
  /<div><dt>(?:Жарияланды|Опубликовано|Published|Аударған|Перевод|Translated by)<\/dt>[\s\S]*?<\/div>/gu,
  /<li[^>]*>[^<]*<\/li>(?=<\/ol><\/nav>)/gu,
  /<b data-seats="free">[^<]*<\/b>/gu,
  /<div class="shaft register-link[\s\S]*?<\/div>/gu,
  /<li class="flow"><a class="pic"(?:(?!<\/li>)[\s\S])*?<h3><a(?:(?!<\/li>)[\s\S])*<\/li>/gu,
]
const publishedOn = (html: string) => /(?:Жариялан|Опубликовано|Published)[^<]*(?:<\/dt><dd>)?<time datetime="([^"]*)"/iu.exec(plain(html))?.[1]
/** What is cancelled stands last in its list now. */
const offLast = (html: string) =>
  html.replace(/(?:<li><article class="event(?:(?!<\/li>)[\s\S])*<\/li>)+/gu, (rows) => {
    const isOff = (row: string) => row.includes('class="event event--off"')
    const all = rows.split(/(?<=<\/li>)/u)
    return [...all.filter((row) => !isOff(row)), ...all.filter(isOff)].join('')
  })

/** What a page says and where it leads: its content. How it is drawn, and what its forms ask, belongs to the build. */
const content = (html: string) =>
  elsewhere.reduce((left, pattern) => left.replace(pattern, ''), shown(offLast(plain(main(html))).replace(/<span class="nb">([^<]*)<\/span>/gu, '$1')))
    .replace(/<(script|style|svg|form)[\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*?(?:\s(?:href|datetime|alt|lang)="[^"]*"[^>]*)?>/gu, (tag) => ` ${[...tag.matchAll(/\s((?:href|datetime|alt|lang)="[^"]*")/gu)].map(([, attribute]) => attribute).join(' ')} `)
    .replace(/\s+/gu, ' ')

const entries = (sitemap: string) => sitemap.split('</url>').map((entry) => entry.trim().split('\n').sort())

test('the stored data has the form of this build', async () => {
  expect(await client.db().collection('outboxes').countDocuments({ to: /^v1\./ })).toBe(0)
  expect(await client.db().collection('outboxes').countDocuments({ to: /^v2\./ })).toBe(14)
})

test('each language has the date at which it came out', async () => {
  const datesIn = async (locale: string, slug: string) => {
    const { items } = (await (await app.get(`/${locale}/feed.json`)).json()) as { items: { url: string; date_published: string; date_modified: string }[] }
    const item = items.find(({ url }) => url.endsWith(slug))
    return [item?.date_published, item?.date_modified]
  }
  const moments = (second: number) => Array.from({ length: 2 }, () => `2026-11-30T02:48:${second}+05:00`)
  expect(await datesIn('ru', 'edinstvennaya-kto-chital-zakon-o-vyborakh')).toEqual(moments(51))
  expect(await datesIn('en', 'the-only-one-in-the-room-who-had-read-the-election-law')).toEqual(moments(52))
})

test.each(Object.keys(pages))('%s is as it was before the upgrade', async (path) => {
  const { status, type, body: recorded } = pages[path] ?? { status: 0, type: null, body: '' }
  const body = inWordsOfToday(path, recorded)
  const answer = await app.get(path)
  const now = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
  // Feeds and calendars byte for byte (a calendar's last line ends like the others since); the sitemap says the same of each address, in the order of its schema.
  if (type?.startsWith('text/html')) expect([publishedOn(now), content(now)]).toEqual([publishedOn(body), content(body)])
  else if (path === '/sitemap.xml') expect(entries(undated(now))).toEqual(entries(undated(body)))
  else expect(undated(now)).toBe(undated(type?.startsWith('text/calendar') ? `${body}\r\n` : body))
})
