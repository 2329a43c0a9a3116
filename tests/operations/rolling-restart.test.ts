import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { once } from 'node:events'
import { connect } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { administrator, type App, startBuiltApp } from '#tests/app.ts'
import { realTime, timeOfAPerson } from '#tests/real-time.ts'
import { behindProxy, startProxy } from './proxy.ts'
import { openForms } from './seals.ts'

// Two copies of the site behind the nginx of deploy/nginx.conf, restarted one after the other while people read and write.

const rounds = 2
const [readers, writers, editors] = [4, 3, 1]

let folder: string
let mongod: EmbeddedMongod
let client: MongoClient
let origin: string
const ports: number[] = []
const apps: App[] = []

const start = (at: number) =>
  startBuiltApp({
    databaseUri: mongod.uri(), dataDir: join(folder, `data-${at}`), port: ports[at], firstAccount: at === 0 && !apps[0],
    settings: { APP_MODE: 'production', WORKER: 'none', SITE_URL: origin, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'news@example.kz' },
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-rolling-'))
  mongod = await startMongod(join(folder, 'database'))
  client = await MongoClient.connect(mongod.uri())
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  for (const at of [0, 1]) {
    ports.push(await freePort())
    apps.push(await start(at))
  }
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.kill()))
  await client.close()
  await mongod.stop()
  await rm(folder, { recursive: true, force: true })
})

type Asked = { method?: string; body?: string; headers?: Record<string, string>; from?: string; agent?: Agent }
type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Through nginx, from an address of one's own. */
const ask = (path: string, { method = 'GET', body, headers = {}, from = '127.0.0.1', agent }: Asked = {}) =>
  new Promise<Answer>((done, failed) => {
    const asking = request(origin + path, { method, agent, localAddress: from, headers: { origin, ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('error', failed)
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asking.on('error', failed).end(body)
  })

const json = async (method: string, path: string, body: object, cookie = '') => {
  const answer = await ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', cookie } })
  return { ...answer, data: JSON.parse(answer.text) as { doc: { id: string } } }
}

async function logIn(): Promise<string> {
  const { headers } = await json('POST', '/api/users/login', administrator)
  return (headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
}

async function planEvent(cookie: string): Promise<string> {
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  const { status, text, data } = await json('POST', '/api/events?locale=ru&depth=0', {
    title: 'Сбор', slug: 'sbor', summary: 'О чём речь', startLocal: `${day}T11:00`, endLocal: `${day}T13:00`, zone: 'Asia/Almaty',
    mode: 'room', eventStatus: 'scheduled', capacityRoom: 100_000, registration: { policy: 'open' }, _status: 'published',
  }, cookie)
  expect(status, text).toBe(201)
  return data.doc.id
}

/** One begins when the other has its answer, until `done`. */
async function again(how: number, done: () => boolean, work: (agent: Agent) => Promise<void>) {
  await Promise.all(Array.from({ length: how }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (!done()) await work(agent)
    agent.destroy()
  }))
}

/** A connection that is kept, as a proxy keeps it. */
function kept(port: number) {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => (text += part)).on('error', (error) => (text += String(error)))
  const ended = once(socket, 'close')
  return {
    async send(head: string, body = '') {
      text = ''
      socket.write(`${head}\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
      await vi.waitUntil(() => text.includes('\r\n\r\n') || socket.destroyed, { timeout: 30_000 })
      return text
    },
    ended,
  }
}

test('a form written on a kept connection while the process is ending is answered; then the connection is closed', async () => {
  const [app] = apps as [App]
  const [used, watching] = [kept(app.port), kept(app.port)]
  expect(await used.send('GET /api/health/ready HTTP/1.1')).toContain(' 200 ')
  expect(await watching.send('GET /api/health/live HTTP/1.1')).toMatch(/\r\nConnection: keep-alive\r\n/i)
  const stopped = app.stop()
  await vi.waitFor(async () => expect(await (await app.get('/api/health/ready')).text()).toContain('stopping'), { timeout: 5000, interval: 20 })
  await realTime(1000, 'a proxy keeps connections without using them')
  const answer = await used.send('POST /ru/newsletter HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded', 'email=')
  expect(answer).toMatch(/^HTTP\/1.1 4\d\d /)
  expect(answer).toMatch(/\r\nConnection: close\r\n/i)
  await Promise.all([used.ended, watching.ended])
  expect(await stopped).toBe(0)
  apps[0] = await start(0)
})

behindProxy('two copies are restarted one after the other, and no page and no form is lost', async () => {
  const proxy = await startProxy({ port: Number(new URL(origin).port), apps: ports })
  onTestFinished(proxy.stop)
  const cookie = await logIn()
  const event = await planEvent(cookie)
  const nextSeal = await openForms(async () => (await ask('/ru/challenge')).text)
  await timeOfAPerson()

  let over = false
  let visitor = 0
  let title = 0
  const taken: string[] = []
  const saved: string[] = []
  const failed: string[] = []
  /** Whether the answer is the one wished for. */
  const note = (what: string, { status, text }: Answer, expected: number) => {
    if (status !== expected) failed.push(`${what}: ${status} ${text.slice(0, 300)}`)
    return status === expected
  }
  const broken = (what: string) => (error: Error) => void failed.push(`${what}: ${error.message}`)

  // A cookie of any kind keeps nginx from answering by itself.
  const paths = ['/ru', '/kk/events', '/ru/events/sbor', '/en/stories', '/ru/newsletter']
  const reading = again(readers, () => over, async (agent) => {
    const path = paths[(visitor + title) % paths.length] ?? '/ru'
    await ask(path, { agent, headers: { cookie: 'theme=dark' } }).then((answer) => note(`GET ${path}`, answer, 200), broken(`GET ${path}`))
  })
  const writing = again(writers, () => over, async (agent) => {
    const number = (visitor += 1)
    const email = `visitor${number}@example.kz`
    const body = new URLSearchParams({ name: 'Гость', email, locale: 'ru', mode: 'room', consent: 'yes', list: '1', answer: '7', seal: await nextSeal(), needs: '', website: '' }).toString()
    await ask('/ru/events/sbor', { method: 'POST', body, agent, from: `127.${(number >> 8) + 1}.${number & 255}.7`, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
      .then((answer) => note('form', answer, 303) && taken.push(email), broken('form'))
  })
  const editing = again(editors, () => over, async (agent) => {
    const words = `Сбор ${(title += 1)}`
    await ask(`/api/events/${event}?locale=ru&depth=0`, { method: 'PATCH', body: JSON.stringify({ title: words }), agent, headers: { 'content-type': 'application/json', cookie } })
      .then((answer) => note('save', answer, 200) && saved.push(words), broken('save'))
  })

  for (let round = 0; round < rounds; round++) {
    for (const at of [0, 1]) {
      const before = taken.length
      await apps[at]?.stop()
      apps[at] = await start(at)
      await vi.waitFor(async () => expect((await (apps[at] as App).get('/api/health/ready')).status).toBe(200), { timeout: 60_000 })
      // It takes part again before the other one goes.
      await vi.waitUntil(() => taken.length > before + 20 || failed.length > 0, { timeout: 60_000 })
    }
  }
  over = true
  await Promise.all([reading, writing, editing])

  const told = [proxy.complaints(), ...apps.map((app) => app.log())].join('\n')
  expect(failed, told).toEqual([])
  const db = client.db()
  expect(await db.collection('registrations').countDocuments({})).toBe(taken.length)
  expect(taken.length).toBeGreaterThan(rounds * 2 * 20)
  expect((await db.collection('events').findOne({}))?.['title']['ru']).toBe(saved.at(-1))
})
