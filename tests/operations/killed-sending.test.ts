import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Progress } from '#domain/newsletter/sending/progress.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { type App, startBuiltApp } from '#tests/app.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { realTime } from '#tests/real-time.ts'
import { ask, deskOf, writeLetter } from './newsletter-letter.ts'
import { findWords } from './no-addresses.ts'
import { besideApp, runProgram, startLater, startWorker } from './worker.ts'

vi.setConfig({ testTimeout: 600_000 })

const readers = 5000
/** Letters a second, as the settings allow: slow enough that each kill meets letters under way. */
const pace = 120
/** After so many letters the worker is killed. */
const killsAt = [300, 1100, 2000, 3100, 4300]

let folder: string
let mongod: EmbeddedMongod
let client: MongoClient
let db: Db
let relay: MailServer
let app: App
let worker: ChildProcess
let environment: NodeJS.ProcessEnv
let clock: ReturnType<typeof startLater>
let printed = ''

const worksAgain = () => startWorker(environment, (text) => void (printed += text))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-sending-'))
  mongod = await startMongod(folder)
  client = await MongoClient.connect(mongod.uri())
  db = client.db()
  relay = await startMailServer()
  const mail = { SMTP_URL: relay.url, MAIL_FROM: 'Qanat <news@example.kz>' }
  app = await startBuiltApp({ databaseUri: mongod.uri(), dataDir: folder, firstAccount: true, settings: { WORKER: 'none', ...mail } })
  environment = besideApp({ databaseUri: mongod.uri(), dataDir: folder, base: app.base, settings: { ...mail, NEWSLETTER_PER_SECOND: String(pace) } })
  await runProgram('subscribers', environment, String(readers))
  clock = startLater(environment)
  worker = await worksAgain()
  await app.logIn()
})
afterAll(async () => {
  clock.stop()
  worker.kill('SIGKILL')
  await app.kill()
  await relay.close()
  await client.close()
  await mongod.stop()
  await rm(folder, { recursive: true, force: true })
})

const subjects: Record<Locale, string> = { kk: 'Наурыз хаты', ru: 'Письмо марта', en: 'The letter of March' }

const rows = () => db.collection('deliveries')
const newsletters = () => relay.letters.filter(({ to }) => to[0]?.startsWith('reader'))
const inFlight = async () => (await rows().find({ status: 'sending' }, { projection: { key: 1 } }).toArray()).map(({ key }) => String(key))

/** What the panel says, held against what the relay has: it may be behind, never ahead. */
async function progressIsTrue(id: string): Promise<Progress> {
  const { progress } = await deskOf(app, id)
  if (!progress) throw new Error('the panel shows no progress')
  const { total, sent, waiting, deferred, failed, unknown, skipped } = progress
  expect(sent + waiting + deferred + failed + unknown + skipped).toBe(total)
  expect(sent).toBeLessThanOrEqual(newsletters().length)
  return progress
}

test(`a letter to ${readers} readers, its worker killed five times: each address at most once, nobody skipped`, async () => {
  const id = await writeLetter(app, subjects)
  await ask(app, 'POST', `/api/letters/${id}/schedule`, { when: 'now' })
  const began = Date.now()

  const lost = new Set<string>()
  for (const count of killsAt) {
    while (newsletters().length < count) {
      await realTime(20, 'the panel is looked at again and again while letters go out')
      if (newsletters().length % 7 === 0 && (await db.collection('letters').countDocuments({ preparedAt: { $type: 'date' } }))) expect((await progressIsTrue(id)).total).toBe(readers)
    }
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    for (const key of await inFlight()) lost.add(key)
    worker = await worksAgain()
  }
  // The worker lives; what dead ones held is found by the clock of some minutes later.
  for (let tries = 0; (await deskOf(app, id)).state === 'sending' && tries < 200; tries++) {
    await realTime(500, 'the worker sends at the pace of its settings')
    if (tries % 20 === 19) await clock.later()
  }
  const seconds = (Date.now() - began) / 1000

  const received = newsletters().map(({ to }) => to.join())
  expect(new Set(received).size, 'no address was written to twice').toBe(received.length)
  expect(await rows().countDocuments({}), 'one row for each reader').toBe(readers)
  const unknown = await rows().find({ status: 'unknown' }).toArray()
  expect(unknown.map(({ key }) => String(key)).sort(), 'in doubt is exactly what was under way at a kill').toEqual([...lost].sort())
  expect(await rows().countDocuments({ status: 'sent' }), 'everybody else has it').toBe(readers - unknown.length)
  expect(received.length).toBeGreaterThanOrEqual(readers - unknown.length)
  expect(received.length / seconds, 'the pace of the settings was kept').toBeLessThanOrEqual(pace * 1.1)

  const end = await progressIsTrue(id)
  expect([end.total, end.sent, end.unknown, end.waiting]).toEqual([readers, readers - unknown.length, unknown.length, 0])
  expect((await deskOf(app, id)).state).toBe(unknown.length ? 'doneWithFailures' : 'done')
})

test('each reader got the letter in their language', async () => {
  for (const [number, locale] of [[0, locales[0]], [1, locales[1]], [2, locales[2]]] as const) {
    // Somewhere among those that were not under way at a kill.
    const letter = newsletters().find(({ to }) => Number(/\d+/.exec(to[0] ?? '')?.[0]) % 3 === number)
    expect((await letter?.parsed())?.subject).toBe(locale && subjects[locale])
  }
})

test('no address of a reader stands in the database, its files, its oplog or the log', async () => {
  expect(await findWords({ dataDir: folder, uri: mongod.uri(), output: printed + app.log() }, ['reader17@example.kz', 'reader4242@example.kz', '@example.kz>'])).toEqual([])
  // The search finds what is there.
  expect(await findWords({ dataDir: folder, uri: mongod.uri() }, ['newsletter.letter'])).not.toEqual([])
})
