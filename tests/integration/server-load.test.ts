import { mkdtempSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type House, html, openHouse } from '#tests/house.ts'
import { realTime } from '#tests/real-time.ts'

let house: House
let renders = 0
const text = `<p>${'Еркіндік қанаты '.repeat(600)}</p>`

beforeAll(async () => {
  house = await openHouse({
    uri: process.env['DATABASE_URI'] ?? '', dataDir: mkdtempSync(join(tmpdir(), 'qanat-house-')),
    show(req, res) {
      if (!req.url?.includes('/problem/')) renders += 1
      html(res, text + req.url)
    },
  })
  await vi.waitFor(async () => {
    const before = renders
    await house.text('/ru')
    expect(renders).toBe(before)
  }, 10_000)
})
afterAll(() => house.close())

const port = () => Number(new URL(house.base).port)
const quick = async () => (await fetch(`${house.base}/ru`, { signal: AbortSignal.timeout(1000) }).catch(() => undefined))?.status

test('500 connections that never finish their request keep nobody waiting, and are ended', { timeout: 90_000 }, async () => {
  const halves = ['GET /ru HTTP/1.1\r\nHost: x\r\nX-Slow: ', 'POST /ru/events/a HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nname=']
  const ended: Promise<void>[] = []
  const sockets = await Promise.all(Array.from({ length: 500 }, (_, at) => new Promise<Socket>((open) => {
    const socket = connect(port(), '127.0.0.1', () => (socket.write(halves[at % 10 === 0 ? 1 : 0] ?? ''), open(socket)))
    if (at % 10 !== 0) ended.push(new Promise((done) => socket.on('close', () => done())))
    socket.on('error', () => {})
    socket.resume()
  })))
  await expect.poll(quick, { timeout: 10_000 }).toBe(200)
  // Some go on drop by drop, as if the line were slow.
  for (const socket of sockets.slice(0, 50)) socket.write('a')
  await expect.poll(quick, { timeout: 10_000 }).toBe(200)
  await Promise.all(ended)
  for (const socket of sockets) socket.destroy()
})

test('a thousand stored pages are read 300 times a second without an error, and nothing is rendered for it', { timeout: 120_000 }, async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const read = (path: string) => new Promise<number>((done) => {
    request(`${house.base}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, (res) => res.resume().on('end', () => done(res.statusCode ?? 0))).on('error', () => done(0)).end()
  })
  const paths = Array.from({ length: 1000 }, (_, at) => `/ru/stories/povest-${at}`)
  for (let at = 0; at < paths.length; at += 20) await Promise.all(paths.slice(at, at + 20).map(read))
  const before = renders
  const waits: number[] = []
  const statuses = new Set<number>()
  const one = async (path: string) => {
    const start = performance.now()
    statuses.add(await read(path))
    waits.push(performance.now() - start)
  }
  const begin = performance.now()
  const under: Promise<void>[] = []
  // Five seconds: 30 every tenth of one, as visitors come, whether or not the last are served.
  for (let tick = 0; tick < 50; tick += 1) {
    for (let at = 0; at < 30; at += 1) under.push(one(paths[(tick * 30 + at * 37) % paths.length] ?? ''))
    await realTime(Math.max(0, begin + (tick + 1) * 100 - performance.now()), 'visitors come at their own pace')
  }
  await Promise.all(under)
  expect([...statuses]).toEqual([200])
  expect(renders).toBe(before)
  // Measured by bench/; here only that nobody is left standing on a machine that does ten things at once.
  waits.sort((a, b) => a - b)
  if (process.env['SHOW_FIGURES']) process.stdout.write(`p99 ${waits[Math.floor(waits.length * 0.99)]?.toFixed(1)} ms\n`)
  expect(waits[Math.floor(waits.length * 0.99)]).toBeLessThan(3000)
  agent.destroy()
})
