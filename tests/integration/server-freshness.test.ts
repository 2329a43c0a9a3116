import { setTimeout as sleep } from 'node:timers/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { requestScope } from '#lib/request-scope.ts'
import { emptyBuild, type House, html, notes, openHouse, type Show } from '#tests/house.ts'

const uri = () => process.env['DATABASE_URI'] ?? ''
const away = 'mongodb://127.0.0.1:9/nothing?replicaSet=rs0'
const root = emptyBuild()
let client: MongoClient
let dataDir: string
let houses: House[] = []

/** The site as the database has it: address to text; a missing one is withdrawn when `gone` has it. */
let texts: Record<string, string>
let gone: Set<string>
let renders: string[]
let delay: number

const show: Show = async (req, res) => {
  const path = req.url ?? ''
  renders.push(path)
  notes('stories', 'site')
  const text = texts[path]
  await sleep(delay)
  if (text !== undefined) return html(res, text)
  if (path.includes('/problem/')) return html(res, `problem ${path}`)
  const scope = requestScope.getStore()
  if (scope && gone.has(path)) scope.gone = true
  html(res, '', 404)
}

const open = async (options: Partial<Parameters<typeof openHouse>[0]> = {}) => {
  const house = await openHouse({ show, uri: uri(), dataDir, root, ...options })
  houses.push(house)
  return house
}

const publish = (kind: 'change' | 'withdraw', tags: string[], addresses: string[] = []) =>
  client.db().collection('publications').insertOne({ kind, tags, addresses, createdAt: new Date() })

const rendersOf = (path: string) => renders.filter((rendered) => rendered === path).length
const following = (house: House) => vi.waitFor(async () => {
  await house.text('/ru')
  const before = rendersOf('/ru')
  await house.text('/ru')
  expect(rendersOf('/ru')).toBe(before)
}, 5000)

beforeAll(async () => (client = await MongoClient.connect(uri())))
afterAll(() => client.close())
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'qanat-house-'))
  texts = { '/ru': 'Главная', '/ru/stories/den': 'Долгий день' }
  gone = new Set()
  renders = []
  delay = 0
})
afterEach(async () => {
  for (const house of houses) await house.close()
  houses = []
})

test('a page is rendered once and then remembered, whatever the query string says', async () => {
  const house = await open()
  await following(house)
  const before = rendersOf('/ru')
  for (let number = 0; number < 50; number += 1) expect(await house.text(`/ru?x=${number}`)).toContain('Главная')
  expect(rendersOf('/ru')).toBe(before)
})

test('a saved change is seen by the next reader, in every process', async () => {
  const [one, two] = [await open(), await open({ dataDir: mkdtempSync(join(tmpdir(), 'qanat-house-')) })]
  await Promise.all([following(one), following(two)])
  texts['/ru'] = 'Новая главная'
  await publish('change', ['stories'])
  await vi.waitFor(async () => {
    expect(await one.text('/ru')).toContain('Новая главная')
    expect(await two.text('/ru')).toContain('Новая главная')
  }, { timeout: 1000, interval: 10 })
})

test('a change of what a page does not show leaves it alone', async () => {
  const house = await open()
  await following(house)
  const before = rendersOf('/ru')
  await publish('change', ['media'])
  await sleep(100)
  await house.text('/ru')
  expect(rendersOf('/ru')).toBe(before)
})

test('touched addresses are rendered again before anybody asks', async () => {
  const house = await open()
  await following(house)
  await publish('change', ['stories'], ['/ru/stories/den'])
  await vi.waitFor(() => expect(rendersOf('/ru/stories/den')).toBe(1), 1000)
})

test('a publication during a render: the page is rendered again, and never stored as it was', async () => {
  texts['/ru/stories/vecher'] = 'Долгий вечер'
  const house = await open()
  await following(house)
  delay = 500
  const answer = house.text('/ru/stories/vecher')
  await sleep(50)
  texts['/ru/stories/vecher'] = 'Исправленный вечер'
  await publish('change', ['stories'])
  expect(await answer).toContain('Исправленный вечер')
  expect(await house.text('/ru/stories/vecher')).toContain('Исправленный вечер')
})

test('a withdrawn page is gone at once, and still gone after a restart without a database', async () => {
  const house = await open()
  await following(house)
  expect((await house.get('/ru/stories/den')).status).toBe(200)
  delete texts['/ru/stories/den']
  gone.add('/ru/stories/den')
  await publish('withdraw', ['stories'], ['/ru/stories/den'])
  await vi.waitFor(async () => expect((await house.get('/ru/stories/den')).status).toBe(410), { timeout: 1000, interval: 10 })
  await vi.waitFor(() => expect(rendersOf('/ru')).toBeGreaterThan(1))
  await sleep(100)
  // No close(): the process is killed.
  const later = await open({ uri: away })
  expect((await later.get('/ru/stories/den')).status).toBe(410)
  expect(await later.text('/ru')).toContain('Главная')
  expect((await later.get('/ru/about')).status).toBe(503)
  // Whoever comes from a letter learns another way to leave it.
  for (const path of ['/ru/newsletter/leave/AAAAAAAAAAAAAAAAAAAAAA.1.BBBBBBBBBBBBBBBBBBBBBB', '/ru/newsletter?x']) expect(await later.text(path)).toMatch(/STOP|503-newsletter/)
  expect(await later.text('/ru/about')).not.toMatch(/STOP|newsletter/)
})

test('what was withdrawn while this process was down is not shown when the database goes away later', async () => {
  const house = await open()
  await following(house)
  await house.text('/ru/stories/den')
  await house.close()
  houses = []
  delete texts['/ru/stories/den']
  await publish('withdraw', ['stories'], ['/ru/stories/den'])
  const again = await open()
  await following(again)
  await again.close()
  houses = []
  const later = await open({ uri: away })
  expect((await later.get('/ru/stories/den')).status).toBe(410)
})

test('a withdrawn page that is published again is no longer held for gone', async () => {
  const house = await open()
  await following(house)
  await publish('withdraw', ['stories'], ['/ru/stories/den'])
  await vi.waitFor(() => expect(rendersOf('/ru/stories/den')).toBeGreaterThan(0))
  // The new render reaches the disk a moment after it was begun.
  await vi.waitFor(async () => expect(await (await open({ uri: away })).text('/ru/stories/den')).toContain('Долгий день'), { timeout: 20_000, interval: 300 })
})

test('a page that changes by the clock alone is rendered again when its time has come', async () => {
  const soon = Date.now() + 700
  const house = await open({
    show(_req, res) {
      const scope = requestScope.getStore()
      if (scope && Date.now() < soon) scope.until = soon
      html(res, Date.now() < soon ? 'открыто' : 'закрыто')
    },
  })
  expect(await house.text('/ru')).toContain('открыто')
  await sleep(soon - Date.now() + 20)
  expect(await house.text('/ru')).toContain('закрыто')
})

test('when a render fails the last good page is shown', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  let broken = false
  const house = await open({
    show: (req, res) => {
      renders.push(req.url ?? '')
      notes('stories')
      if (broken) html(res, 'stack trace', 500)
      else html(res, 'Главная')
    },
  })
  await following(house)
  broken = true
  await publish('change', ['stories'])
  await sleep(100)
  expect(await house.text('/ru')).toContain('Главная')
  const answer = await house.get('/ru/about')
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('stack trace')
})

test('a save through this process is answered only when its readers see it', async () => {
  const house = await open({
    async show(req, res) {
      if (req.method !== 'POST') return show(req, res)
      texts['/ru'] = 'Сохранено'
      const { insertedId } = await publish('change', ['stories'])
      requestScope.getStore()?.publications.push(String(insertedId))
      res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"doc":{}}')
    },
  })
  await vi.waitFor(async () => expect((await house.get('/api/health/ready')).status).toBe(200))
  await sleep(300)
  for (let round = 0; round < 20; round += 1) {
    texts['/ru'] = 'Главная'
    await publish('change', ['stories'])
    expect((await house.get('/api/stories', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(201)
    expect(await house.text('/ru')).toContain('Сохранено')
  }
})
