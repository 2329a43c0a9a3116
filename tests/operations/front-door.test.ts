import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { type App, startBuiltApp } from '#tests/app.ts'
import { richText } from '#tests/rich-text.ts'

const folder = (name: string) => mkdtempSync(join(tmpdir(), `qanat-${name}-`))
const databaseDir = folder('database')
const dataDir = folder('data')
let mongod: EmbeddedMongod
let app: App

type Saved = { doc: { id: string; slug: string } }
const write = async (method: string, path: string, data: object): Promise<Saved> => {
  const answer = await app.send(method, path, data)
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json() as Promise<Saved>
}
const newStory = async (title: string) => (await write('POST', '/api/stories?locale=ru&depth=0', { title, body: richText('Текст'), _status: 'published' })).doc
const text = async (path: string, from: App = app) => (await from.get(path)).text()
const timed = async (work: () => Promise<Response>) => {
  const begin = performance.now()
  const { status } = await work()
  return { status, milliseconds: performance.now() - begin }
}
const kept = async (path: string) => vi.waitFor(async () => expect((await app.get(path)).status).toBe(200), 10_000)

beforeAll(async () => {
  mongod = await startMongod(databaseDir)
  app = await startBuiltApp({ databaseUri: mongod.uri('house'), dataDir, firstAccount: true })
  await app.logIn()
})
afterAll(async () => {
  await app.kill()
  await mongod.stop()
})

describe('a save', () => {
  test('is seen by the very next reader, in the page, the list, the feed and the sitemap', async () => {
    const { id, slug } = await newStory('Первый заголовок')
    for (const path of [`/ru/stories/${slug}`, '/ru', '/ru/stories', '/ru/feed.xml', '/ru/feed.json']) expect(await text(path), path).toContain('Первый заголовок')
    expect(await text('/sitemap.xml')).toContain(`/ru/stories/${slug}`)
    await write('PATCH', `/api/stories/${id}?locale=ru`, { title: 'Второй заголовок', _status: 'published' })
    for (const path of [`/ru/stories/${slug}`, '/ru', '/ru/stories', '/ru/feed.xml']) expect(await text(path), path).toContain('Второй заголовок')
  })

  test('through one process is seen through the other within a second', async () => {
    const other = await startBuiltApp({ databaseUri: mongod.uri('house'), dataDir: folder('other') })
    const { id, slug } = await newStory('Два процесса')
    expect(await text(`/ru/stories/${slug}`, other)).toContain('Два процесса')
    await write('PATCH', `/api/stories/${id}?locale=ru`, { title: 'Оба процесса', _status: 'published' })
    await vi.waitFor(async () => expect(await text(`/ru/stories/${slug}`, other)).toContain('Оба процесса'), { timeout: 1000, interval: 10 })
    expect(await other.stop()).toBe(0)
  })
})

describe('a withdrawal', () => {
  test('is complete at once, with a newer draft pending too, and survives kill -9 and a start without a database', async () => {
    const { id, slug } = await newStory('Отозванная')
    const address = `/ru/stories/${slug}`
    expect((await app.get(address)).status).toBe(200)
    await write('PATCH', `/api/stories/${id}?locale=ru&draft=true`, { title: 'Черновик поверх' })
    await write('PATCH', `/api/stories/${id}?locale=ru`, { _status: 'draft' })
    expect((await app.get(address)).status).toBe(410)
    for (const path of ['/ru', '/ru/stories', '/ru/feed.xml', '/sitemap.xml']) expect(await text(path), path).not.toContain(slug)
    await app.kill()
    await mongod.stop()
    app = await startBuiltApp({ databaseUri: mongod.uri('house'), dataDir })
    expect((await app.get(address)).status).toBe(410)
    expect((await app.get('/ru')).status).toBe(200)
  })
})

describe('without a database', () => {
  test('stored pages are shown, everything else is a polite 503 within two seconds', async () => {
    expect((await app.get('/ru/stories')).status).toBe(200)
    for (const path of ['/kk/not-yet-rendered', '/api/stories', '/admin', '/api/health/ready']) {
      const answer = await timed(() => app.get(path))
      expect(answer.status, path).toBe(503)
      expect(answer.milliseconds, path).toBeLessThan(2000)
    }
    expect((await app.get('/api/health/live')).status).toBe(200)
    const page = await app.get('/kk/not-yet-rendered')
    expect(page.headers.get('retry-after')).toBeTruthy()
    expect(await page.text()).toContain('lang="kk"')
  })

  test('whoever comes from a letter learns another way to leave', async () => {
    for (const [language, words] of [['kk', 'STOP деп жауап'], ['ru', 'словом STOP'], ['en', 'reply STOP']]) {
      const page = await app.get(`/${language}/newsletter/leave/AAAAAAAAAAAAAAAAAAAAAA.1.BBBBBBBBBBBBBBBBBBBBBB`)
      expect(page.status).toBe(503)
      expect(page.headers.get('retry-after')).toBeTruthy()
      expect(await page.text()).toContain(words)
    }
    expect(await text('/en/never-seen')).not.toContain('STOP')
  })

  test('all is well again by itself when it returns, and follows again', async () => {
    mongod = await startMongod(databaseDir)
    await vi.waitFor(async () => expect((await app.get('/api/health/ready')).status).toBe(200), 10_000)
    await kept('/ru/stories')
    await app.logIn()
    const { slug } = await newStory('После возвращения')
    expect(await text(`/ru/stories/${slug}`)).toContain('После возвращения')
    expect(await text('/ru/stories')).toContain('После возвращения')
  })

  test('a database that goes away under a running app, and comes back, is noticed', async () => {
    await mongod.stop()
    await vi.waitFor(async () => expect((await app.get('/ru/never-seen')).status).toBe(503), { timeout: 3000 })
    expect((await app.get('/ru')).status).toBe(200)
    mongod = await startMongod(databaseDir)
    await vi.waitFor(async () => expect((await app.get('/ru/never-seen')).status).toBe(404), 10_000)
    const { slug } = await newStory('Снова здесь')
    expect(await text('/ru')).toContain(slug)
  })

  test('a first start ends with one sentence within 15 seconds', async () => {
    const begin = performance.now()
    await expect(startBuiltApp({ databaseUri: 'mongodb://127.0.0.1:9/none?replicaSet=rs0', dataDir: folder('first') })).rejects.toThrow(/ended with 1: The database cannot be reached[^\n]*\n$/)
    expect(performance.now() - begin).toBeLessThan(15_000)
  })
})

test('the admin runs under a policy with a nonce of its own for each request', async () => {
  const [one, two] = await Promise.all([app.get('/admin/login'), app.get('/admin/login')])
  const nonceOf = (answer: Response) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
  expect(nonceOf(one)).toBeTruthy()
  expect(nonceOf(one)).not.toBe(nonceOf(two))
  expect(await one.text()).toContain(`nonce="${nonceOf(one)}"`)
})

test('random addresses and query strings leave the memory as it was', async () => {
  const { readFileSync } = await import('node:fs')
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024
  for (let n = 0; n < 200; n += 1) await app.get(`/ru/stories/warm-${n}`)
  const before = memory()
  for (let n = 0; n < 900; n += 1) {
    await app.get(`/ru?x=${n}`)
    if (n % 3 === 0) expect((await app.get(`/kk/stories/none-${n}`)).status).toBe(404)
  }
  expect(memory() - before).toBeLessThan(120)
})

test('on SIGTERM what was begun is finished, and the process ends well within ten seconds', async () => {
  const answers = Array.from({ length: 8 }, (_, n) => app.get(`/en/stories/slow-${n}`).then(({ status }) => status))
  // With the first answer the others are under way: no more than four pages are rendered at once.
  await Promise.race(answers)
  const begin = performance.now()
  expect(await app.stop()).toBe(0)
  expect(performance.now() - begin).toBeLessThan(10_000)
  expect(await Promise.all(answers)).toEqual(Array(8).fill(404))
})
