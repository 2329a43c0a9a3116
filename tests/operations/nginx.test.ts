import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { freePort } from '#scripts/free-port.ts'
import { realTime } from '#tests/real-time.ts'
import { type RunningApp, signIn } from '#tests/setup/app.ts'
import { startDemo } from './demo.ts'
import { behindProxy, startProxy } from './proxy.ts'

let app: RunningApp
let proxy: Awaited<ReturnType<typeof startProxy>>
let origin: string

beforeAll(async () => {
  app = await startDemo()
  proxy = await startProxy({ port: await freePort(), apps: [app.port], host: `localhost:${app.port}` })
  origin = proxy.origin
})
afterAll(async () => {
  await proxy.stop()
  await app.stop()
})

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' })
  return { status: answer.status, cache: answer.headers.get('x-cache'), headers: answer.headers, text: await answer.text() }
}

/** Asks again and again until `done`. */
async function until(path: string, done: (text: string, status: number) => boolean, limit: number) {
  await vi.waitFor(async () => {
    const { text, status } = await ask(path)
    if (!done(text, status)) throw new Error(`${path} is still the same after ${limit} ms`)
  }, { timeout: limit })
}

const story = '/ru/stories/vlast-eto-vse-my'
const words = 'Наблюдение научило меня двум вещам'

behindProxy('a page is kept for a second, without cookies, for readers without a session', async () => {
  expect((await ask('/ru')).status).toBe(200)
  const again = await ask('/ru')
  expect(again).toMatchObject({ status: 200, cache: 'HIT' })
  expect(again.headers.get('set-cookie')).toBeNull()
  expect((await ask('/ru', { cookie: 'payload-token=x' })).cache).toBe('BYPASS')
})

behindProxy('each compression is kept apart', async () => {
  for (const encoding of ['br', 'gzip']) {
    for (let time = 0; time < 2; time++) {
      expect((await ask('/kk', { 'accept-encoding': encoding })).headers.get('content-encoding')).toBe(encoding)
    }
  }
  expect((await ask('/kk')).headers.get('content-encoding')).toBeNull()
})

behindProxy('every room is told who asks, and nothing a visitor made up about that', async () => {
  const echo = createServer((req, res) => void res.setHeader('content-type', 'application/json').end(JSON.stringify(req.headers)))
  echo.listen(0, '127.0.0.1')
  await once(echo, 'listening')
  const other = await startProxy({ port: await freePort(), apps: [(echo.address() as AddressInfo).port] })
  const made = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https', forwarded: 'for=203.0.113.7', 'x-middleware-subrequest': 'middleware' }
  for (const path of ['/ru', '/api/stories', '/admin/login', '/preview/ru/stories/a', '/og/ru/stories/a.png', '/api/media/file/a.webp']) {
    const headers = (await (await fetch(other.origin + path, { headers: { ...made, 'accept-encoding': 'deflate, gzip' } })).json()) as Record<string, string>
    expect(headers, path).toMatchObject({ host: new URL(other.origin).host, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' })
    for (const name of ['connection', 'forwarded', 'x-middleware-subrequest']) expect(headers, path).not.toHaveProperty(name)
    expect(headers['accept-encoding'], path).toBe(/^.(og|api.media)/.test(path) ? undefined : 'gzip')
  }
  await other.stop()
  echo.close()
  echo.closeAllConnections()
})

behindProxy('the root, staff rooms and the API are never kept', async () => {
  for (const path of ['/admin/login', '/api/stories?locale=ru']) {
    await ask(path)
    expect((await ask(path)).cache).toBeNull()
  }
  await ask('/', { 'accept-language': 'kk' })
  const root = await ask('/', { 'accept-language': 'en' })
  expect(root).toMatchObject({ status: 307 })
  expect(root.headers.get('location')).toMatch(/\/en$/)
})

/** An app that answers when it is told to, with what it was sent; `/export` is long, and `/broken` ends half way. */
async function patientApp() {
  let held: (() => void)[] | undefined
  const app = createServer((req, res) => {
    const parts: Buffer[] = []
    req.on('data', (part: Buffer) => parts.push(part)).on('error', () => undefined).on('end', () => {
      if (req.url?.includes('/broken')) return void res.socket?.destroy()
      const body = req.url?.includes('/export') ? Buffer.alloc(32 * 1024 * 1024, `${secret}\n`) : Buffer.concat(parts)
      const answer = () => res.setHeader('cache-control', 's-maxage=1').end(body)
      if (held && !req.url?.includes('/health/')) held.push(answer)
      else answer()
    })
  })
  app.listen(0, '127.0.0.1')
  await once(app, 'listening')
  return {
    port: (app.address() as AddressInfo).port,
    hold: () => (held = []),
    waiting: () => held?.length ?? 0,
    release() {
      for (const answer of held ?? []) answer()
      held = undefined
    },
    stop() {
      app.close()
      app.closeAllConnections()
    },
  }
}

const secret = 'aigul.seitova@example.org'
const megabyte = Buffer.alloc(1024 * 1024, `${secret}\n`)
const post = (url: string, body: Buffer<ArrayBuffer>) => fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/csv' } }).then(async (answer) => ({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()) }))

behindProxy('nothing that people send or are sent lies in a folder of nginx', async () => {
  const house = await patientApp()
  const other = await startProxy({ port: await freePort(), apps: [house.port] })

  house.hold()
  const imported = post(`${other.origin}/api/subscribers/import`, megabyte)
  await vi.waitUntil(() => house.waiting() === 1)
  expect(await other.onDisk()).not.toContain(secret)
  house.release()
  expect((await imported).body.equals(megabyte)).toBe(true)

  const exported = await fetch(`${other.origin}/api/subscribers/export`)
  await realTime(1000, 'nginx takes from the app what it wants while the reader takes nothing')
  expect(await other.onDisk()).not.toContain(secret)
  expect((await exported.arrayBuffer()).byteLength).toBe(32 * 1024 * 1024)

  house.hold()
  const flood = Array.from({ length: 140 }, () => post(`${other.origin}/ru/newsletter`, megabyte.subarray(0, 40_000)))
  await vi.waitUntil(() => house.waiting() === 140, { timeout: 10_000 })
  expect(await other.onDisk()).not.toContain(secret)
  house.release()
  expect((await Promise.all(flood)).every(({ status }) => status === 200 || status === 429)).toBe(true)
  expect((await post(`${other.origin}/ru/newsletter`, megabyte)).status).toBe(413)
  await other.stop()
  house.stop()
})

behindProxy('whatever goes wrong, nginx names neither a visitor nor what they asked for', async () => {
  const token = 'Zk3-personal-link.9f'
  const house = await patientApp()
  const other = await startProxy({ port: await freePort(), apps: [house.port] })
  const links = [`/ru/newsletter/manage/${token}`, `/ru/registrations/${token}`, `/admin/reset/${token}`, `/api/users/reset-password?token=${token}`]
  for (const path of links) expect((await fetch(`${other.origin}${path}/broken`)).status, path).toBe(502)
  // A full disk looks like this to nginx.
  await rm(join(other.folder, 'nginx-pages'), { recursive: true })
  await fetch(`${other.origin}/ru/stories/${token}`).catch(() => undefined)
  await Promise.all(Array.from({ length: 140 }, () => post(`${other.origin}/ru/registrations/${token}`, megabyte.subarray(0, 40_000))))
  house.stop()
  for (const path of links) expect((await fetch(`${other.origin}${path}`)).status, path).toBe(502)
  expect((await post(`${other.origin}/api/subscribers/import`, megabyte)).status).toBe(502)
  expect(other.complaints()).not.toMatch(/client|request|127\.0\.0\.1|personal-link|seitova/)
  await other.stop()
})

behindProxy('what passes through without being stored is still given to the next process when one takes no connection', async () => {
  const [gone, house] = [await freePort(), await patientApp()]
  const other = await startProxy({ port: await freePort(), apps: [gone, house.port] })
  for (let time = 0; time < 4; time += 1) {
    const { status, body } = await post(`${other.origin}/api/subscribers/import`, megabyte)
    expect([status, body.equals(megabyte)]).toEqual([200, true])
  }
  await other.stop()
  house.stop()
})

behindProxy('a body over the limit is refused at the door', async () => {
  const answer = await fetch(`${origin}/api/media`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024) })
  expect(answer.status).toBe(413)
})

behindProxy('a withdrawn story is gone within five seconds behind the proxy too, and stays gone without the app', async () => {
  expect((await ask(story)).text).toContain(words)
  const cookie = await signIn(app)
  const staff = { cookie, origin: app.origin, 'content-type': 'application/json' }
  const list = await fetch(`${app.origin}/api/stories?locale=ru&where[slug][equals]=vlast-eto-vse-my&depth=0`, { headers: staff })
  const { docs } = (await list.json()) as { docs: { id: string }[] }
  for (const locale of ['ru', 'kk']) {
    const answer = await fetch(`${app.origin}/api/stories/${docs[0]?.id}?locale=${locale}`, { method: 'PATCH', headers: staff, body: JSON.stringify({ _status: 'draft' }) })
    expect(answer.status).toBe(200)
  }
  const limit = 5000
  await until(story, (text, status) => status === 410 && !text.includes(words), limit)
  for (const path of ['/ru', '/ru/stories', '/kk/stories', '/ru/feed.xml', '/ru/feed.json', '/sitemap.xml']) {
    await until(path, (text) => !text.includes('vlast-eto-vse-my') && !text.includes('Власть — это все мы'), limit)
  }
  await until('/og/ru/stories/vlast-eto-vse-my.png', (_text, status) => status !== 200, limit)

  await app.stop()
  expect((await ask(story)).text).not.toContain(words)
  // nginx counts in whole seconds: a page kept "for one" can still be fresh almost two later.
  await realTime(2500, 'nginx counts its second')
  expect((await ask(story)).text).not.toContain(words)
  const home = await ask('/ru')
  expect(home).toMatchObject({ status: 200, cache: 'STALE' })
  expect(home.text).not.toContain('vlast-eto-vse-my')
})

behindProxy('without the app a page is shown for at most a minute', async () => {
  await until('/ru', (_text, status) => status === 502, 70_000)
})
