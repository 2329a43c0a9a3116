import { mkdtempSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { MongoClient } from 'mongodb'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createExistence } from '#server/existence.ts'
import { openDatabase } from '#server/database.ts'
import { type House, html, openHouse } from '#tests/house.ts'
import { realTime } from '#tests/real-time.ts'

const uri = process.env['DATABASE_URI'] ?? ''
/** A render takes the one process there is; all others wait meanwhile. */
let rendering: Promise<unknown> = Promise.resolve()
const asked: string[] = []
let house: House
let database: ReturnType<typeof openDatabase>
const stories = Array.from({ length: 20 }, (_, at) => `povest-${at}`)

beforeAll(async () => {
  const client = await MongoClient.connect(uri)
  await client.db().collection('stories').insertMany(stories.map((slug) => ({ publicSlugs: { ru: slug } })))
  await client.db().collection('redirects').insertOne({ kind: 'stories', locale: 'kk', from: 'buryngy', document: 'x' })
  await client.db().collection('topics').insertOne({ publicSlugs: { kk: 'bilim' } })
  await client.close()
  database = openDatabase(uri)
  await database.check()
  house = await openHouse({
    uri, dataDir: mkdtempSync(join(tmpdir(), 'qanat-crowd-')), mayExist: createExistence(database),
    async show(req, res) {
      if (!req.url?.includes('/problem/')) asked.push(req.url ?? '')
      await (rendering = rendering.then(() => realTime(20, 'a render takes its time')))
      html(res, `<p>${req.url}</p>`)
    },
  })
  await vi.waitFor(async () => expect((await house.get('/ru')).status).toBe(200), 10_000)
})
beforeEach(() => asked.splice(0))
afterAll(async () => {
  await house.close()
  await database.close()
})

type Ask = { from: string; method?: string; headers?: Record<string, string> }

function ask(path: string, { from, method = 'GET', headers }: Ask, agent?: Agent): Promise<number> {
  return new Promise((done) => {
    request(`${house.base}${path}`, { agent, method, headers: { ...headers, 'x-forwarded-for': from } }, (res) => res.resume().on('end', () => done(res.statusCode ?? 0)))
      .on('error', () => done(0)).end(method === 'POST' ? '{}' : undefined)
  })
}

/** `count` requests at `connections` connections. */
function crowd(count: number, connections: number, path: (at: number) => string, from = '203.0.113.5') {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return Promise.all(Array.from({ length: count }, (_, at) => ask(path(at), { from }, agent))).finally(() => agent.destroy())
}

const save = () => ask('/api/stories', { from: '198.51.100.9', method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', cookie: 'payload-token=x' } })

test('200 unknown addresses at 80 connections cost no render, and nobody else is told to come back', async () => {
  const strangers = crowd(200, 80, (at) => `/ru/stories/made-up-${at}`)
  const readers: number[] = []
  for (const slug of stories.slice(0, 8)) readers.push(await ask(`/ru/stories/${slug}`, { from: '198.51.100.7' }), await save())
  expect([...new Set(readers)]).toEqual([200])
  expect([...new Set(await strangers)]).toEqual([404])
  expect(asked.filter((path) => path.includes('made-up'))).toEqual([])
})

test('what is made up otherwise costs no render either; what moved, or is shown in another language, does', async () => {
  const made = ['/ru/made/up', '/ru/made-up', '/ru/stories?topic=made-up', '/og/ru/stories/made-up.png', '/ru/events/made-up/calendar.ics', '/ru/newsletter/letters/made-up']
  for (const path of made) expect(await ask(path, { from: '203.0.113.5' }), path).toBe(404)
  expect(asked).toEqual([])
  for (const path of ['/kk/stories/buryngy', '/en/stories/povest-9', '/ru/stories?topic=bilim']) await ask(path, { from: '203.0.113.5' })
  expect(asked).toEqual(['/kk/stories/buryngy', '/en/stories/povest-9', '/ru/stories?topic=bilim'])
})

test('a page of a made-up address is there the moment it is published', async () => {
  const path = '/ru/stories/povest-new'
  expect(await ask(path, { from: '203.0.113.5' })).toBe(404)
  const client = await MongoClient.connect(uri)
  await client.db().collection('stories').insertOne({ publicSlugs: { ru: 'povest-new' } })
  await client.db().collection<{ kind: string; tags: string[]; addresses: string[]; createdAt: Date }>('publications').insertOne({ kind: 'change', tags: ['stories'], addresses: [path], createdAt: new Date() })
  await client.close()
  await expect.poll(() => ask(path, { from: '203.0.113.5' }), { timeout: 5000 }).toBe(200)
})

test('where a render is needed to know, a crowd of one network waits for itself', async () => {
  const strangers = crowd(250, 250, (at) => `/ru/stories?page=${at + 2}`)
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  const before = asked.length
  expect(await ask('/ru/stories/povest-15', { from: '198.51.100.7' })).toBe(200)
  // Those that were being rendered, and one of theirs between two of ours.
  expect(asked.indexOf('/ru/stories/povest-15') - before).toBeLessThan(12)
  await strangers
})

test('90 knocks at the panel at 45 connections leave readers and staff their turn', async () => {
  const strangers = crowd(90, 45, () => '/admin/login')
  await expect.poll(() => asked.filter((path) => path === '/admin/login').length).toBeGreaterThan(0)
  const before = asked.length
  expect(await ask('/ru/stories/povest-16', { from: '203.0.113.5' })).toBe(200)
  expect(await save()).toBe(200)
  expect(asked.length - before).toBeLessThan(20)
  await strangers
})
