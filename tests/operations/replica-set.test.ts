import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type App, startBuiltApp } from '#tests/app.ts'
import { realTime, timeOfAPerson } from '#tests/real-time.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { startMembers } from './members.ts'
import { ask, deskOf, writeLetter } from './newsletter-letter.ts'
import { openForms } from './seals.ts'
import { besideApp, runProgram, startLater, startWorker } from './worker.ts'

// Three servers named in one address, two copies of the site and a worker. The primary steps down and is killed while
// people save, read, register and sign up, and a letter goes out.

/** At ten letters a second, the pace of the settings, longer than both elections. */
const subscribers = 300
/** Letters that a worker has in its hands at once, at each of two elections. */
const mostInDoubt = 10
const subjects = { kk: 'Наурыз хаты', ru: 'Письмо марта', en: 'The letter of March' }

let folder: string
let members: Awaited<ReturnType<typeof startMembers>>
let client: MongoClient
let db: Db
let relay: MailServer
let apps: App[]
let worker: ChildProcess
let environment: NodeJS.ProcessEnv
let clock: ReturnType<typeof startLater>

const mail = () => ({ SMTP_URL: relay.url, MAIL_FROM: 'Qanat <news@example.kz>' })
const start = (at: number, firstAccount = false) =>
  startBuiltApp({ databaseUri: members.uri, dataDir: join(folder, `data-${at}`), firstAccount, settings: { WORKER: 'none', ...mail() } })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-three-'))
  members = await startMembers(folder)
  client = await MongoClient.connect(members.uri)
  db = client.db()
  relay = await startMailServer()
  const first = await start(0, true)
  apps = [first, await start(1)]
  for (const app of apps) await app.logIn()
  environment = besideApp({ databaseUri: members.uri, dataDir: join(folder, 'data-0'), base: first.base, settings: mail() })
  await runProgram('subscribers', environment, String(subscribers))
  clock = startLater(environment)
  worker = await startWorker(environment)
})
afterAll(async () => {
  clock.stop()
  worker.kill('SIGKILL')
  await Promise.all(apps.map((app) => app.kill()))
  await relay.close()
  await client.close()
  await members.stop()
  await rm(folder, { recursive: true, force: true })
})

const made = async (path: string, body: object) => (await ask<{ doc: { id: string } }>(copy(0), 'POST', path, body)).doc.id

async function planEvent() {
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await made('/api/events?locale=ru&depth=0', {
    title: 'Сбор', slug: 'sbor', summary: 'О чём речь', startLocal: `${day}T11:00`, endLocal: `${day}T13:00`, zone: 'Asia/Almaty',
    mode: 'room', eventStatus: 'scheduled', capacityRoom: 100_000, registration: { policy: 'open' }, _status: 'published',
  })
}

const failed: string[] = []
let over = false
const copy = (at: number) => apps[at % apps.length] as App
/** Wishes that were answered as done, by kind. */
const done = { registered: [] as string[], signedUp: [] as string[], saved: new Map<string, string[]>() }
const doneCounts = () => [done.registered.length, done.signedUp.length, ...[...done.saved.values()].map((titles) => titles.length)]

type Said = { status: number; text: string }
const said = async (answer: Promise<Response>): Promise<Said> => {
  const got = await answer
  return { status: got.status, text: await got.text() }
}

/** Asks until it is taken, as a person would. An answer must be `taken`, or 503 with what was typed. */
async function untilTaken(what: string, taken: number, ask: (attempt: number) => Promise<Said>, keeps: (text: string) => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { status, text } = await ask(attempt)
    if (status === taken) return true
    if (status !== 503 || !keeps(text)) {
      failed.push(`${what}: ${status} ${text.slice(0, 500)}`)
      return false
    }
    await realTime(300, 'somebody reads that the site is away, and presses again')
  }
  failed.push(`${what}: never taken`)
  return false
}

const form = (at: number, path: string, fields: Record<string, string>, visitor: number) => {
  const { base, get } = copy(at)
  return said(get(path, {
    method: 'POST', body: new URLSearchParams(fields).toString(),
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `10.${visitor >> 8}.${visitor & 255}.7` },
  }))
}

const whileIt = async (work: (number: number) => Promise<void>) => {
  for (let number = 0; !over; number++) await work(number)
}

test('the primary steps down and is killed: nothing is lost or doubled, nobody is refused, and what was typed stays', async () => {
  await planEvent()
  const stories = [await made('/api/stories?locale=ru&draft=true&depth=0', { title: 'Первая' }), await made('/api/stories?locale=ru&draft=true&depth=0', { title: 'Вторая' })]
  // Before the form is read: it names the site, whose name is part of what is agreed to.
  const letter = await writeLetter(copy(0), subjects)
  const nextSeal = await openForms(async () => (await copy(0).get('/ru/challenge')).text())
  const terms = /name="terms"[^>]*value="([^"]*)"/.exec(await (await copy(0).get('/ru/newsletter')).text())?.[1] ?? ''
  for (const at of [0, 1]) for (const path of ['/ru', '/ru/events/sbor', '/ru/newsletter']) expect((await copy(at).get(path)).status).toBe(200)
  await ask(copy(0), 'POST', `/api/letters/${letter}/schedule`, { when: 'now' })
  await timeOfAPerson()

  const registering = whileIt(async (number) => {
    const email = `visitor${number}@example.kz`
    const fields = { name: 'Гость', email, locale: 'ru', mode: 'room', consent: 'yes', list: '1', answer: '7', seal: await nextSeal(), needs: '', website: '' }
    if (await untilTaken('registration', 303, (attempt) => form(number + attempt, '/ru/events/sbor', fields, number), (text) => text.includes(email))) done.registered.push(email)
  })
  const signingUp = whileIt(async (number) => {
    const email = `newcomer${number}@example.kz`
    const fields = { email, locale: 'ru', consent: 'yes', terms, seal: await nextSeal(), answer: '7', website: '' }
    if (await untilTaken('sign-up', 303, (attempt) => form(number + attempt, '/ru/newsletter', fields, 60_000 - number), (text) => text.includes(email))) done.signedUp.push(email)
  })
  const saving = stories.map((id, at) => {
    const titles: string[] = []
    done.saved.set(id, titles)
    return whileIt(async (number) => {
      const title = `${id} ${number}`
      const save = () => said(copy(at).send('PATCH', `/api/stories/${id}?locale=ru&draft=true&depth=0`, { title }))
      if (await untilTaken('save', 200, save, (text) => text.includes('errors'))) titles.push(title)
    })
  })
  const reading = whileIt(async (number) => {
    const list = await said(copy(number).send('GET', '/api/stories?locale=ru&draft=true&depth=0&limit=5'))
    if (list.status !== 503 && !(list.status === 200 && list.text.includes(stories[0] ?? '?'))) failed.push(`list: ${list.status} ${list.text.slice(0, 300)}`)
    const view = await said(copy(number).send('GET', `/admin/collections/stories/${stories[1]}`))
    if (view.status !== 503 && !(view.status === 200 && view.text.includes('field-title'))) failed.push(`view: ${view.status} ${view.text.slice(0, 300)}`)
    const page = await said(copy(number).get('/ru/events/sbor'))
    if (page.status !== 200) failed.push(`page: ${page.status}`)
  })

  /** Each kind of work is taken some times more, or something has failed. */
  const goesOn = async () => {
    const before = doneCounts()
    await vi.waitUntil(() => failed.length > 0 || doneCounts().every((count, at) => count >= (before[at] ?? 0) + 5), { timeout: 240_000 })
  }
  await goesOn()
  await members.stepDown()
  await goesOn()
  await members.killPrimary()
  await goesOn()
  over = true
  await Promise.all([registering, signingUp, ...saving, reading])
  expect(failed).toEqual([])

  for (const [id, titles] of done.saved) {
    const answer = await said(copy(0).send('GET', `/api/stories/${id}?locale=ru&draft=true&depth=0`))
    expect((JSON.parse(answer.text) as { title: string }).title).toBe(titles.at(-1))
  }
  expect(await db.collection('registrations').countDocuments({})).toBe(done.registered.length)
  const outbox = db.collection('outboxes')
  await vi.waitFor(async () => {
    await clock.later()
    expect(await outbox.countDocuments({ status: { $in: ['queued', 'claimed', 'sending', 'deferred'] } })).toBe(0)
  }, { timeout: 240_000, interval: 2000 })
  for (const email of [...done.registered, ...done.signedUp]) expect(relay.lettersTo(email).length, email).toBe(1)

  // The newsletter: nobody twice, nobody left out; in doubt at most what was under way when a server went.
  await vi.waitFor(async () => {
    await clock.later()
    expect((await deskOf(copy(0), letter)).state).toMatch(/^done/)
  }, { timeout: 240_000, interval: 2000 })
  const received = relay.letters.map(({ to }) => to.join()).filter((address) => address.startsWith('reader'))
  const deliveries = db.collection('deliveries')
  const [sent, unknown] = await Promise.all(['sent', 'unknown'].map((status) => deliveries.countDocuments({ status })))
  expect(new Set(received).size).toBe(received.length)
  expect((sent ?? 0) + (unknown ?? 0)).toBe(subscribers)
  expect(received.length).toBeGreaterThanOrEqual(sent ?? 0)
  expect(unknown).toBeLessThanOrEqual(mostInDoubt)
})

test('a copy starts while one of the servers named in the address is away', async () => {
  const third = await start(2)
  apps.push(third)
  expect((await third.get('/api/health/ready')).status).toBe(200)
  expect((await third.get('/ru/events/sbor')).status).toBe(200)
})

test('with no server left, whatever staff look at says so from the first moment', async () => {
  const { send } = copy(0)
  // The set may still elect after what was done to it before.
  const statuses = () => Promise.all(['/api/stories?locale=ru&depth=0', '/admin/collections/stories'].map(async (path) => (await send('GET', path)).status))
  await expect.poll(statuses, { timeout: 60_000 }).toEqual([200, 200])
  await members.stop()
  for (let round = 0; round < 8; round++) {
    const [list, one, view] = await Promise.all(['/api/stories?locale=ru&depth=0', '/api/users/me', '/admin/collections/stories'].map((path) => said(send('GET', path))))
    for (const { status, text } of [list, one] as Said[]) {
      expect(status, text).toBe(503)
      expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.stringContaining('недоступна') }] })
    }
    expect(view).toMatchObject({ status: 503, text: expect.stringContaining('<h1') })
  }
})
