import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changesAt } from '#lib/reads.ts'
import { emptyBuild, type House, html, notes, openHouse, type Show } from '#tests/house.ts'

const uri = () => process.env['DATABASE_URI'] ?? ''
const away = 'mongodb://127.0.0.1:9/nothing?replicaSet=rs0'
const root = emptyBuild()
const hour = 3600_000
let dataDir: string
let house: House | undefined
let drawn: string[]

/** Every page says when the room opens, for how long that is true, and what is true afterwards. */
const show: Show = (req, res) => {
  const path = req.url ?? ''
  drawn.push(path)
  notes('site')
  const opens = Math.ceil((Date.now() + 1) / hour) * hour
  changesAt(opens)
  const missing = path === '/ru/none'
  html(res, `<h1>${path}</h1><dl><dt>Часы</dt><dd class="open-now" data-until="${opens}">откроется в ${opens}<small>14-й этаж</small></dd></dl><div data-until="${opens}"><div>Запись</div></div><div data-from="${opens}" hidden="">Запись закрыта</div>`, missing ? 404 : 200)
}

async function open(database = uri()) {
  await house?.close()
  house = await openHouse({ show, uri: database, dataDir, root })
  return house
}
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
const promised = (text: string) => /откроется\sв\s(\d+)/u.exec(text)?.[1]
const isTrue = (text: string) => Number(promised(text)) > Date.now()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / hour) * hour + 10 * 60_000 })
  dataDir = mkdtempSync(join(tmpdir(), 'qanat-clock-'))
  drawn = []
})
afterEach(async () => {
  await house?.close()
  house = undefined
  vi.useRealTimers()
})

test('an error document is drawn anew when its moment is over, and only then', async () => {
  const { text } = await open()
  await vi.waitFor(async () => expect(await text('/ru/none')).toContain('/ru/problem/404'), 20_000)
  expect(isTrue(await text('/ru/none'))).toBe(true)
  const before = drawn.filter((path) => path === '/ru/problem/404').length
  await text('/ru/none')
  expect(drawn.filter((path) => path === '/ru/problem/404')).toHaveLength(before)
  later(hour)
  expect(isTrue(await text('/ru/none'))).toBe(true)
  expect(drawn.filter((path) => path === '/ru/problem/404')).toHaveLength(before + 1)
})

test('without the database what stopped being true is left out of pages and error documents, what became true is shown, and nothing else changes', async () => {
  const first = await open()
  await vi.waitFor(async () => {
    expect(await first.text('/ru/none')).toContain('/ru/problem/404')
    expect(drawn).toContain('/ru/problem/503')
  }, 20_000)
  // Followed and kept: the same page twice is drawn once.
  await vi.waitFor(async () => {
    await first.text('/ru')
    const before = drawn.length
    await first.text('/ru')
    expect(drawn).toHaveLength(before)
  }, 20_000)
  const { get, text } = await open(away)
  const whole = await get('/ru')
  const before = await whole.text()
  expect(isTrue(before)).toBe(true)
  expect(before).toMatch(/<div>Запись<\/div><\/div><div data-from="\d+" hidden="">/u)
  expect(isTrue(await text('/ru/other'))).toBe(true)
  later(hour)
  const left = await get('/ru')
  const words = await left.text()
  expect(words).toMatch(/<h1>\/ru<\/h1><dl><dt>Часы<\/dt><\/dl><div data-from="\d+">Запись закрыта<\/div>/u)
  expect(left.headers.get('etag')).not.toBe(whole.headers.get('etag'))
  const other = await get('/ru/other')
  expect(other.status).toBe(503)
  const trouble = await other.text()
  expect(trouble).toContain('/ru/problem/503')
  expect(promised(trouble)).toBeUndefined()
})
