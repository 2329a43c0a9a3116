import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { type App, startBuiltApp } from '#tests/app.ts'
import { plain } from '#tests/plain.ts'
import { timeOfAPerson } from '#tests/real-time.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { findWords } from './no-addresses.ts'

vi.setConfig({ testTimeout: 300_000 })

const people = 50
let folder: string
let mongod: EmbeddedMongod
let relay: MailServer
/** Four copies of the site on one database; only the first sends letters. */
let apps: App[]
const links: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-forms-'))
  mongod = await startMongod(join(folder, 'database'))
  relay = await startMailServer()
  const start = async (at: number) => startBuiltApp({
    databaseUri: mongod.uri('forms'), dataDir: join(folder, `data-${at}`), firstAccount: at === 0,
    settings: { APP_MODE: 'production', SMTP_URL: relay.url, MAIL_FROM: 'Qanat <news@example.kz>', WORKER: at === 0 ? 'inside' : 'none' },
  })
  const first = await start(0)
  apps = [first, ...(await Promise.all([1, 2, 3].map(start)))]
  await first.logIn()
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.kill()))
  await relay.close()
  await mongod.stop()
  await rm(folder, { recursive: true, force: true })
})

const copy = (at: number) => apps[at % apps.length] as App

async function newEvent(capacityRoom: number): Promise<string> {
  const slug = `zal-${Date.now()}`
  const answer = await copy(0).send('POST', '/api/events?locale=ru', {
    title: 'Зал на всех', slug, summary: 'Кто успеет', zone: 'Asia/Almaty', mode: 'room', capacityRoom,
    startLocal: '2031-01-15T14:00', endLocal: '2031-01-15T16:00', registration: { policy: 'open' }, _status: 'published',
  })
  expect(answer.status, await answer.clone().text()).toBe(201)
  await Promise.all(apps.map((app) => vi.waitFor(async () => expect((await app.get(`/ru/events/${slug}`)).status).toBe(200), 30_000)))
  return `/ru/events/${slug}`
}

const post = (app: App, path: string, body: URLSearchParams | string, { from = '192.0.2.1', ...headers }: Record<string, string> = {}) =>
  app.get(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.base, 'x-forwarded-for': from, ...headers } })

async function seal(app: App): Promise<string> {
  return ((await (await app.get('/ru/challenge')).json()) as { seal: string }).seal
}
const filledIn = (email: string, ripe: string) =>
  new URLSearchParams({ name: 'Айгерім Сағадат', email, locale: 'kk', mode: 'room', needs: 'пандус у входа', consent: 'yes', seen: '0', list: '1', answer: '7', seal: ripe })
/** As many forms as that, each begun by a person of its own. */
const ripened = async (app: App, count: number) => {
  const made = await Promise.all(Array.from({ length: count }, () => seal(app)))
  await timeOfAPerson()
  return (at: number) => made[at] ?? ''
}

const linkTo = async (address: string): Promise<string> => {
  const link = await vi.waitFor(async () => {
    for (const letter of relay.lettersTo(address)) {
      const found = /\/\p{Ll}{2}\/registrations\/[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/u.exec((await letter.parsed()).text ?? '')?.[0]
      if (found) return found
    }
    throw new Error('no letter yet')
  }, { timeout: 120_000, interval: 200 })
  links.push(link)
  return link
}

test('50 people post for the last seat in four copies of the site at once: one gets it, 49 wait, whatever order their letters are read in', async () => {
  const path = await newEvent(1)
  const ripe = await ripened(copy(0), people)
  const emails = Array.from({ length: people }, (_, at) => `many-${at}@visitors.example.kz`)
  const answers = await Promise.all(emails.map((email, at) => post(copy(at), path, filledIn(email, ripe(at)), { from: `10.1.${at}.9` })))
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([303])
  const own = await Promise.all(emails.map(linkTo))
  const pressed = await Promise.all(own.map((link, at) => post(copy(at + 1), link, 'action=confirm')))
  expect([...new Set(pressed.map(({ status }) => status))]).toEqual([303])
  const titles = await Promise.all(own.map(async (link, at) => /<h1[^>]*>([^<]*)</.exec(plain(await (await copy(at + 2).get(link)).text()))?.[1]))
  const count = (title: string) => titles.filter((one) => one === title).length
  expect([count('Орныңыз расталды'), count('Сіз күту тізіміндесіз')]).toEqual([1, people - 1])
})

test('from one network three first letters in an hour, counted by all copies together; the fourth keeps what was typed', async () => {
  const path = await newEvent(100)
  const ripe = await ripened(copy(0), 4)
  const names = ['one', 'two', 'three', 'four'].map((name) => `${name}@network.example.kz`)
  const statuses = []
  for (const [at, email] of names.entries()) statuses.push(await post(copy(at), path, filledIn(email, ripe(at)), { from: `198.51.100.${at + 1}` }))
  expect(statuses.map(({ status }) => status)).toEqual([303, 303, 303, 429])
  const refused = statuses[3] as Response
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
  const html = await refused.text()
  expect(html).toContain('four@network.example.kz')
  expect(html).toContain('пандус у входа')
  expect((await post(copy(1), path, filledIn('one@network.example.kz', ripe(0)), { from: '198.51.100.9' })).status, 'the same person again').toBe(303)
})

describe('whatever a visitor posts', () => {
  const bodies: [string, string | Buffer][] = [
    ['nothing', ''], ['bytes', Buffer.from([0, 255, 254, 10, 13])], ['broken escapes', 'name=%&email=%zz&seal=%ff'], ['NUL', 'name=%00&email=%00'],
    ['one field 2000 times', 'name=a&'.repeat(2000)], ['quotes', `needs=${'"'.repeat(16_000)}`], ['control characters', `needs=${'%01'.repeat(5000)}`],
    ['operators', 'email[$ne]=1&name[$gt]=&locale[$in][]=ru'], ['prototypes', '__proto__[x]=1&constructor=1&toString=1'],
    ['action without end', `action=${'confirm'.repeat(2000)}`], ['an unknown action', 'action=__proto__'], ['lone surrogates', 'name=%ed%a0%80&email=%ed%b0%80'],
  ]
  let path: string
  beforeAll(async () => void (path = await newEvent(10)))

  test.each(bodies)('%s: no error of ours', async (_what, body) => {
    for (const address of [path, '/ru/events/no-such-event', '/ru/events/past', '/ru/registrations/AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA', '/ru/registrations/_', '/ru/registrations/%E2%80%AE', '/ru/check-in/x']) {
      await Promise.all(['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=koi8-r', 'text/plain', 'multipart/form-data; boundary=x'].map(async (type) => {
        const answer = await post(copy(0), address, body as string, { 'content-type': type })
        expect(answer.status, `${address} as ${type}`).toBeLessThan(500)
      }))
    }
  })
})

test('neither logs nor stored pages nor the database hold an address, a name, a need or a personal link', async () => {
  expect(links.length).toBeGreaterThanOrEqual(people)
  const proofs = links.slice(0, 3).map((link) => link.split('.').at(-1) ?? '')
  const output = apps.map((app) => app.log()).join('\n')
  expect(output).not.toMatch(/registrations\/[A-Za-z0-9_-]{22}/)
  expect(await findWords({ dataDir: folder, uri: mongod.uri(), output }, ['@visitors.example.kz', '@network.example.kz', ...proofs, 'Сағадат', 'пандус у входа'])).toEqual([])
})
