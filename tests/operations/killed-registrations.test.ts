import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { type App, startBuiltApp } from '#tests/app.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { realTime, timeOfAPerson } from '#tests/real-time.ts'
import { besideApp, startLater, startWorker } from './worker.ts'

vi.setConfig({ testTimeout: 600_000 })

const visitors = 200
const places = 50
const kills = 20
const seed = 20261124

let folder: string
let mongod: EmbeddedMongod
let client: MongoClient
let db: Db
let relay: MailServer
let app: App
let worker: ChildProcess
let port: number
let environment: NodeJS.ProcessEnv
let clock: ReturnType<typeof startLater>

/** The same moments in every run (mulberry32). */
function chance(from: number) {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const mail = () => ({ SMTP_URL: relay.url, MAIL_FROM: 'Qanat <news@example.kz>' })
const startApp = (firstAccount = false) =>
  startBuiltApp({ databaseUri: mongod.uri(), dataDir: folder, port, firstAccount, settings: { WORKER: 'none', ...mail() } })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-kills-'))
  mongod = await startMongod(folder)
  client = await MongoClient.connect(mongod.uri())
  db = client.db()
  relay = await startMailServer()
  port = await freePort()
  app = await startApp(true)
  environment = besideApp({ databaseUri: mongod.uri(), dataDir: folder, base: app.base, settings: mail() })
  worker = await startWorker(environment)
  clock = startLater(environment)
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

async function planEvent(): Promise<string> {
  await app.logIn()
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  const answer = await app.send('POST', '/api/events?locale=ru&depth=0', {
    title: 'Сбор', slug: 'sbor', summary: 'О чём речь', startLocal: `${day}T11:00`, endLocal: `${day}T13:00`, zone: 'Asia/Almaty',
    mode: 'room', eventStatus: 'scheduled', capacityRoom: places, registration: { policy: 'open' }, _status: 'published',
  })
  const { doc } = (await answer.json()) as { doc: { id: string } }
  return doc.id
}

/** A form posted by somebody from a network of their own; undefined when no answer came. */
const post = (path: string, fields: Record<string, string>, visitor: number) =>
  fetch(app.base + path, {
    method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(30_000),
    headers: { origin: app.base, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `10.${visitor >> 8}.${visitor & 255}.7` },
    body: new URLSearchParams(fields).toString(),
  }).catch(() => undefined)

/** Asks until the site says that it has it: what it did not say, nobody relies on. */
async function untilSeen(path: string, fields: Record<string, string>, visitor: number) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await post(path, fields, visitor)
    if (answer?.status === 303) return
    if (answer && answer.status < 500) throw new Error(`${path} answered ${answer.status}`)
    await realTime(200, 'a site that is away is asked again, not at once')
  }
  throw new Error('the site never answered')
}

const address = (visitor: number) => `visitor${visitor}@example.kz`
const everybody = Array.from({ length: visitors }, (_, i) => i)
const inGroups = async (people: readonly number[], size: number, work: (visitor: number) => Promise<void>) => {
  const waiting = [...people]
  await Promise.all(Array.from({ length: size }, async () => {
    for (let visitor = waiting.shift(); visitor !== undefined; visitor = waiting.shift()) await work(visitor)
  }))
}

/** Until no letter waits or is under way; those of dead processes are found by the clock of some minutes later. */
async function postIsQuiet() {
  const open = { status: { $in: ['queued', 'claimed', 'sending', 'deferred'] } }
  for (let tries = 0; tries < 600 && (await outbox().countDocuments(open)); tries++) {
    if (tries % 20 === 19) await clock.later()
    await realTime(250, 'the worker looks for letters by the clock')
  }
  expect(await outbox().countDocuments(open)).toBe(0)
}

/** Payload names its collections in the plural. */
const outbox = () => db.collection('outboxes')
const states = async () => (await db.collection('registrations').find().toArray()).map(({ state }) => state as string)
const count = async (state: string) => (await states()).filter((one) => one === state).length

/** The personal links of a visitor's letters. */
async function linkOf(visitor: number): Promise<string | undefined> {
  for (const letter of relay.lettersTo(address(visitor))) {
    const link = /\/ru\/registrations\/[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/.exec((await letter.parsed()).text ?? '')?.[0]
    if (link) return link
  }
  return undefined
}

test('app and worker are killed twenty times while 200 people register for 50 places: nothing is lost, nothing is double', async () => {
  const event = await planEvent()
  const sealed = async () => ((await (await app.get('/ru/challenge')).json()) as { seal: string }).seal
  const seals: string[] = []
  for (const _ of everybody) seals.push(await sealed())
  await timeOfAPerson()

  let done = 0
  const random = chance(seed)
  const killing = (async () => {
    for (; done < kills; done++) {
      await realTime(200 + random() * 1300, 'the kills come when they come')
      if (random() < 0.5) {
        await app.kill()
        app = await startApp()
      } else {
        worker.kill('SIGKILL')
        await once(worker, 'exit')
        worker = await startWorker(environment)
      }
    }
  })()
  const form = { name: 'Гость', locale: 'ru', mode: 'room', consent: 'yes', list: '1', answer: '7', needs: '', website: '' }
  await inGroups(everybody, 10, async (visitor) => {
    // Spread over the kills, so that each of them meets people who are registering.
    await vi.waitUntil(() => done >= Math.floor((visitor * kills) / visitors) - 1, { timeout: 600_000 })
    await untilSeen('/ru/events/sbor', { ...form, seal: seals[visitor] ?? '', email: address(visitor) }, visitor)
  })
  await killing
  // Letters that a dead process still owed are noted by the sweep of a minute later.
  await clock.later()
  await postIsQuiet()

  expect(await db.collection('registrations').countDocuments({ event: { $exists: true } }), 'everybody who got an answer is there').toBe(visitors)
  // Whoever asked once more, because a kill took the answer, has a row beside it that names nobody and is never sent.
  const rows = await outbox().find({ kind: { $ne: 'registration.none' } }).toArray()
  expect(rows, 'one letter for each').toHaveLength(visitors)
  const received = relay.letters.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])
  expect(new Set(received).size, 'no letter reached the relay twice').toBe(received.length)
  for (const visitor of everybody) expect(relay.lettersTo(address(visitor)).length, address(visitor)).toBeLessThanOrEqual(1)
  const unknown = rows.filter(({ status }) => status === 'unknown')
  expect(rows.filter(({ status }) => !['sent', 'unknown'].includes(status as string)).map(({ kind, status, reason }) => [kind, status, reason])).toEqual([])
  // Kept in sight: the relay has those that are sent, and perhaps some of the unknown.
  expect(received.length).toBeGreaterThanOrEqual(visitors - unknown.length)
  expect(unknown.length, 'only what was under way at a kill of the worker').toBeLessThanOrEqual(kills)

  // Staff send those again; whoever had got theirs has it twice, and was told so.
  await outbox().updateMany({ status: 'unknown' }, { $set: { status: 'queued', nextAt: new Date(), claim: null, leaseUntil: null } })
  await postIsQuiet()
  await clock.later()

  const links = new Map(await Promise.all(everybody.map(async (visitor) => [visitor, (await linkOf(visitor)) ?? ''] as const)))
  await inGroups(everybody, 10, async (visitor) => untilSeen(links.get(visitor) ?? '', { action: 'confirm' }, visitor))
  await clock.later()
  await inGroups(everybody, 10, async (visitor) => untilSeen(links.get(visitor) ?? '', { action: 'accept' }, visitor))

  expect(await count('confirmed')).toBe(places)
  expect(await count('waitlisted')).toBe(visitors - places)
  const [seats] = await db.collection('event-capacities').find({ event }).toArray()
  expect([seats?.['holders'].length, seats?.['queue'].length]).toEqual([places, visitors - places])
})
