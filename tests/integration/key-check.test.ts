import { execFile } from 'node:child_process'
import { MongoClient } from 'mongodb'
import { sealUnbound } from '#tests/unbound.ts'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { prepareDatabase } from '#migrations/prepare.ts'
import { ownDatabase } from '#tests/own-database.ts'

const uri = ownDatabase()
const client = new MongoClient(uri)
const db = client.db()
const same = { ...process.env, DATABASE_URI: uri }
const another = { ...same, DATA_KEY: 'quite-another-key-0123456789-abcdefgh' }

beforeEach(() => db.dropDatabase())
afterAll(() => client.close())

/** A start with these settings, as the launcher makes it: what it says, and how it ends. */
const start = (env: NodeJS.ProcessEnv) =>
  new Promise<{ code: number; said: string }>((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], { env }, (error, _out, said) => done({ code: error ? Number(error.code) : 0, said }))
  })

const all = async () => JSON.stringify(await Promise.all(['schema', 'registrations'].map((name) => db.collection(name).find().sort({ _id: 1 }).toArray())))

test('another DATA_KEY is refused in one sentence, and nothing is changed', async () => {
  await prepareDatabase(uri)
  const before = await all()
  const { code, said } = await start(another)
  expect(code).toBe(1)
  expect(said).toMatch(/^DATA_KEY is not the one this database was sealed with: [^\n]+\n$/u)
  expect(await all()).toBe(before)
  await expect(prepareDatabase(uri)).resolves.toBeUndefined()
})

test('a database from before the check takes the key that opens what is sealed there, and no other', async () => {
  await db.collection('registrations').insertOne({ name: sealUnbound('Айгүл', 'registrations.name') })
  const before = await all()
  expect((await start(another)).code).toBe(1)
  expect(await all()).toBe(before)
  await prepareDatabase(uri)
  expect(await db.collection<{ _id: string }>('schema').countDocuments({ _id: 'key' })).toBe(1)
  expect((await start(another)).code).toBe(1)
})
