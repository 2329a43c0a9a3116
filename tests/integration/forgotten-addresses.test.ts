import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { addressMark } from '#lib/address-mark.ts'
import { requestScope } from '#lib/request-scope.ts'
import { emptyBuild, type House, html, notes, openHouse, type Show } from '#tests/house.ts'

const uri = () => process.env['DATABASE_URI'] ?? ''
const away = 'mongodb://127.0.0.1:9/nothing?replicaSet=rs0'
const root = emptyBuild()
const address = '/kk/stories/aigul-serikova'
let client: MongoClient
let dataDir: string
let texts: Record<string, string>
let gone: boolean
let houses: House[] = []

const show: Show = (req, res) => {
  const path = req.url ?? ''
  notes('stories')
  const text = texts[path]
  if (text !== undefined) return html(res, text)
  if (path.includes('/problem/')) return html(res, `problem ${path}`)
  const scope = requestScope.getStore()
  if (scope && path === address) scope.gone = gone
  html(res, '', 404)
}
const open = async (folder = dataDir, database = uri()) => {
  const house = await openHouse({ show, uri: database, dataDir: folder, root })
  houses.push(house)
  return house
}
const closeAll = async () => {
  for (const house of houses) await house.close()
  houses = []
}
const tell = (row: object) => client.db().collection('publications').insertOne({ kind: 'withdraw', tags: ['stories'], addresses: [], createdAt: new Date(), ...row })
const status = async (house: House) => (await house.get(address)).status
/** The page itself is gone before a process has heard of it: what each has noted is waited for. */
const toldOf = (folder: string, note: string) => vi.waitFor(() => expect(readFileSync(join(folder, 'pages/tombstones'), 'utf8')).toContain(note), 30_000)
const onDisk = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`).join('\n')

beforeAll(async () => (client = await MongoClient.connect(uri())))
afterAll(() => client.close())
beforeEach(async () => {
  await closeAll()
  dataDir = mkdtempSync(join(tmpdir(), 'qanat-forgotten-'))
  texts = { '/kk': 'Басты бет', [address]: 'Айгүлдің күні' }
  gone = true
})
afterAll(closeAll)

test('a withdrawn address is remembered without being written down', async () => {
  const house = await open()
  await vi.waitFor(async () => expect(await house.text(address)).toContain('Айгүл'), 5000)
  texts = { '/kk': 'Басты бет' }
  await tell({ addresses: [address] })
  await toldOf(dataDir, `+${addressMark(address)}`)
  await vi.waitFor(async () => expect(await status(house)).toBe(410), 5000)
  await vi.waitFor(() => expect(onDisk(dataDir)).not.toMatch(/aigul|Айгүл/u), 30_000)
  await closeAll()
  expect(await status(await open(dataDir, away))).toBe(410)
})

test('one that is forgotten never was: in every process, on no disk, also after a restart without a database', async () => {
  const other = mkdtempSync(join(tmpdir(), 'qanat-forgotten-'))
  const both = [await open(), await open(other)]
  for (const house of both) await vi.waitFor(async () => expect(await house.text(address)).toContain('Айгүл'), 5000)
  // Half written when its process was killed.
  const half = join(dataDir, 'pages/build-1/0011223344556677.tmp')
  writeFileSync(half, 'Айгүлдің күні')
  utimesSync(half, 1, 1)
  texts = { '/kk': 'Басты бет' }
  await tell({ addresses: [address] })
  for (const house of both) await vi.waitFor(async () => expect(await status(house)).toBe(410), 5000)
  gone = false
  await tell({ forgotten: [addressMark(address)] })
  for (const folder of [dataDir, other]) await toldOf(folder, `-${addressMark(address)}`)
  for (const house of both) await vi.waitFor(async () => expect(await status(house)).toBe(404), 5000)
  await closeAll()
  for (const folder of [dataDir, other]) {
    expect(onDisk(folder)).not.toMatch(/aigul|Айгүл/u)
    expect(await status(await open(folder, away))).toBe(503)
  }
})

test('what an earlier build wrote down in clear is kept as a mark from the next start on', async () => {
  await open()
  await closeAll()
  writeFileSync(join(dataDir, 'pages/tombstones'), `+${address}\n+/kk/stories/other\n-/kk/stories/other\n`)
  expect(await status(await open(dataDir, away))).toBe(410)
  expect(onDisk(dataDir)).not.toContain('aigul')
})
