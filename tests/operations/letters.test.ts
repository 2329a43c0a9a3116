import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runningMongod } from '#scripts/embedded-mongod.ts'
import { realTime, timeOfAPerson } from '#tests/real-time.ts'
import { cleanEnvironment, type RunningApp, startApp } from '#tests/setup/app.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { demoData } from './demo.ts'
import { findWords } from './no-addresses.ts'

let dataDir: string
let app: RunningApp
let server: MailServer
let uri: string
let event: string

/** Not in the demo content, not in a dictionary. */
const person = { name: 'Жұмагелді Тестбекұлы', email: 'zhumageldi.q@reader.example.org', needs: 'орын есіктің қасынан болса' }

const start = () => startApp({ dataDir, env: { SMTP_URL: server.url, MAIL_FROM: 'Қанат <news@example.org>', ...(app ? { PORT: String(app.port) } : {}) } })

beforeAll(async () => {
  dataDir = await demoData()
  server = await startMailServer()
  app = await start()
  const mongod = await runningMongod(dataDir)
  if (!mongod) throw new Error('the database does not run')
  uri = mongod.uri()
  event = await openEvent()
})
afterAll(async () => {
  await app.stop()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** The address of an event of the demo that takes registrations. */
async function openEvent(): Promise<string> {
  const list = await (await fetch(`${app.origin}/kk/events`)).text()
  for (const [, path] of list.matchAll(/href="(\/kk\/events\/[^"/?#]+)"/g)) {
    const page = await (await fetch(app.origin + path)).text()
    if (page.includes('name="consent"')) return String(path)
  }
  throw new Error('no event of the demo takes registrations')
}

const post = (path: string, fields: Record<string, string>) =>
  fetch(app.origin + path, { method: 'POST', redirect: 'manual', headers: { Origin: app.origin, 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields) })

/** What a visitor without scripts does: the form, then the button of the second step. Gives the last answer. */
async function register(email: string): Promise<Response> {
  const page = await (await fetch(app.origin + event)).text()
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const mode = /name="mode"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="mode"/.exec(page)?.slice(1).find(Boolean) ?? 'room'
  const fields = { name: person.name, email, locale: 'kk', mode, needs: person.needs, consent: 'yes', website: '', seen }
  const second = await (await post(event, { ...fields, seal: '' })).text()
  const seal = /name="seal" value="([^"]+)"/.exec(second)?.[1] ?? ''
  await timeOfAPerson()
  return post(event, { ...fields, seal, answer: '7' })
}

const patience = { timeout: 30_000, interval: 200 }
const received = (email: string, count: number) => vi.waitFor(() => expect(server.lettersTo(email)).toHaveLength(count), patience)

async function outbox() {
  const client = await MongoClient.connect(uri)
  const rows = await client.db().collection('outboxes').find({}).toArray()
  await client.close()
  return rows
}

test('a registration sends a letter at once, and its button brings the ticket', async () => {
  expect((await register(person.email)).status).toBe(303)
  await received(person.email, 1)
  const { text } = (await server.letters[0]?.parsed()) ?? {}
  const link = /\/kk\/registrations\/[A-Za-z0-9_.-]+/.exec(text ?? '')?.[0] ?? ''
  expect((await fetch(app.origin + link)).status).toBe(200)
  expect((await post(link, { action: 'confirm' })).status).toBe(303)
  await received(person.email, 2)
})

test('while the mail server is away a visitor notices nothing, and the letter goes out later, once', async () => {
  await server.close()
  const answer = await register('second.q@reader.example.org')
  expect(answer.status).toBe(303)
  await vi.waitFor(async () => expect((await outbox()).filter(({ status }) => status === 'queued')).not.toHaveLength(0), patience)
  server = await startMailServer({ port: server.port })
  await received('second.q@reader.example.org', 1)
})

test('letters that wait when the app stops are sent after the next start', async () => {
  await server.close()
  expect((await register('third.q@reader.example.org')).status).toBe(303)
  expect(await app.stop()).toBe(0)
  server = await startMailServer({ port: server.port })
  app = await start()
  const mongod = await runningMongod(dataDir)
  if (mongod) uri = mongod.uri()
  await received('third.q@reader.example.org', 1)
})

test('an app that sends nothing leaves it to the worker, which ends politely', async () => {
  await app.stop()
  app = await startApp({ dataDir, port: app.port, env: { SMTP_URL: server.url, WORKER: 'none' } })
  const mongod = await runningMongod(dataDir)
  if (mongod) uri = mongod.uri()
  expect((await register('fourth.q@reader.example.org')).status).toBe(303)
  await realTime(2500, 'an app with a worker would have sent it by then')
  expect(server.lettersTo('fourth.q@reader.example.org')).toHaveLength(0)
  const worker = spawn(process.execPath, ['dist/launch.js', 'worker'], {
    env: { ...cleanEnvironment(), DATA_DIR: dataDir, PORT: String(app.port), SMTP_URL: server.url } as unknown as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'],
  })
  await received('fourth.q@reader.example.org', 1)
  worker.kill('SIGTERM')
  const [code] = (await once(worker, 'exit')) as [number | null]
  expect(code).toBe(0)
})

test('no address, no name and no wish of anybody stands in a file, in the database, in its oplog or in the log', async () => {
  const words = [person.email, 'zhumageldi', 'reader.example.org', 'Тестбекұлы', 'есіктің қасынан']
  expect(await findWords({ dataDir, uri, output: app.output() }, words)).toEqual([])
  // The search finds what is there.
  expect(await findWords({ dataDir, uri }, ['subjectKind'])).toEqual(expect.arrayContaining(['qanat.outboxes', 'local.oplog.rs']))
})
