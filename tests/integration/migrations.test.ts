import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { MongoClient } from 'mongodb'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { migrations as all } from '#migrations/all.ts'
import { changeRows } from '#migrations/change-rows.ts'
import type { Migration } from '#migrations/migration.ts'
import { prepareDatabase } from '#migrations/prepare.ts'
import { ownDatabase } from '#tests/own-database.ts'
import { program } from '#tests/program.ts'
import { counted } from '#tests/counted.ts'

const uri = ownDatabase()
const client = new MongoClient(uri)
const db = client.db()
const rows = db.collection<{ word: string; changed?: number }>('tried')
const children: ChildProcess[] = []

beforeEach(() => db.dropDatabase())
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await client.close()
})

const storedNumber = async () => (await db.collection<{ _id: string; number?: number }>('schema').findOne({ _id: 'schema' }))?.number
const fill = (count: number) => rows.insertMany(Array.from({ length: count }, (_, at) => ({ word: `w${at}` })))

/** A process that migrates, and stands still before its batch of this number. */
function runner(standAt = 0): ChildProcess {
  const child = spawn(process.execPath, [...program('migrator'), String(standAt)], { env: { ...process.env, DATABASE_URI: uri }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.push(child)
  return child
}

test('migrations are files of this room, numbered without a gap', () => {
  const files = readdirSync(new URL('../../migrations', import.meta.url)).filter((name) => /^\d{3}-/.test(name))
  expect(all.map(({ number, name }) => `${String(number).padStart(3, '0')}-${name}.ts`)).toEqual(files.sort())
  expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1))
})

test('an empty database gets the number of this build, and a second start changes nothing', async () => {
  await prepareDatabase(uri)
  expect(await storedNumber() ?? 0).toBe(all.length)
  const said: string[] = []
  const last = { ...counted(), number: all.length }
  await prepareDatabase(uri, { migrations: [last], say: (line) => said.push(line) })
  await prepareDatabase(uri, { migrations: [last], say: (line) => said.push(line) })
  expect(said).toEqual([])
})

test('each runs once, in order, and says how many rows it changed', async () => {
  await fill(7)
  const order: number[] = []
  const noted = (number: number): Migration => ({ number, name: `n${number}`, run: async ({ count }) => (order.push(number), count(number)) })
  const said: string[] = []
  await prepareDatabase(uri, { migrations: [noted(1)], say: (line) => said.push(line) })
  await prepareDatabase(uri, { migrations: [noted(1), noted(2), noted(3)], say: (line) => said.push(line) })
  expect(order).toEqual([1, 2, 3])
  expect(said).toEqual(['Stored data: n1 (1 rows).', 'Stored data: n2 (2 rows).', 'Stored data: n3 (3 rows).'])
  expect(await storedNumber()).toBe(3)
})

test('a build that knows less refuses in one sentence, and changes nothing', async () => {
  await prepareDatabase(uri, { migrations: [counted()] })
  await db.collection<{ _id: string; number?: number }>('schema').updateOne({ _id: 'schema' }, { $set: { number: 1000 } })
  const before = await db.collection('schema').find().toArray()
  await expect(prepareDatabase(uri)).rejects.toThrow(/^The data in this database was written by a newer version of the site \(form 1000, .*\): .*\.$/u)
  expect(await db.collection('schema').find().toArray()).toEqual(before)
})

test('one that fails is not noted as done, and the next start begins it again', async () => {
  await fill(3)
  const broken: Migration = { number: 1, name: 'broken', run: () => Promise.reject(new Error('half way')) }
  await expect(prepareDatabase(uri, { migrations: [broken] })).rejects.toThrow('half way')
  expect(await storedNumber()).toBe(0)
  await prepareDatabase(uri, { migrations: [counted()] })
  expect(await rows.countDocuments({ changed: 1 })).toBe(3)
})

test('killed half way, it goes on where it stopped: every row is changed once', async () => {
  await fill(100)
  const first = runner(4)
  await once(first, 'message')
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(await rows.countDocuments({ changed: 1 })).toBe(30)
  await prepareDatabase(uri, { migrations: [counted()], batch: 10 })
  expect(await rows.countDocuments({ changed: 1 })).toBe(100)
  expect(await storedNumber()).toBe(1)
})

test('of several starts at once one works, and the others wait for it', async () => {
  await fill(400)
  const all = [runner(), runner(), runner()]
  const ends = await Promise.all(all.map((child) => once(child, 'exit')))
  expect(ends.map(([code]) => code)).toEqual([0, 0, 0])
  expect(await rows.countDocuments({ changed: 1 })).toBe(400)
})

test('a process that stood still for too long changes nothing more', async () => {
  await fill(10)
  let batches = 0
  const slow: Migration = { number: 1, name: 'slow', run: async (work) => {
    batches += 1
    // Another process, which thinks this one dead.
    if (batches === 1) await db.collection<{ _id: string }>('schema').updateOne({ _id: 'schema' }, { $set: { holder: 'another', until: new Date(0) } })
    await changeRows(work, 'tried', { changed: null }, () => ({ $inc: { changed: 1 } }))
  } }
  await prepareDatabase(uri, { migrations: [slow] })
  expect(batches).toBe(2)
  expect(await rows.countDocuments({ changed: 1 })).toBe(10)
})
