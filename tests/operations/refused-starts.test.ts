import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { runLauncher } from '#tests/setup/app.ts'

let folder: string
let good: Record<string, string>
let mongod: EmbeddedMongod

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-starts-'))
  mongod = await startMongod(join(folder, 'server'))
  good = {
    DATA_DIR: join(folder, 'data'),
    PORT: String(await freePort()),
    DATABASE_URI: mongod.uri('starts'),
    SITE_URL: 'https://qanat.example',
    PAYLOAD_SECRET: '4f1c9ab2d7e05836a1b2c3d4e5f60718',
    DATA_KEY: 'a9b8c7d6e5f40312243546576879808b',
  }
})
afterAll(async () => {
  await mongod.stop()
  await rm(folder, { recursive: true, force: true })
})

/** One sentence on standard error, nothing else there, exit code 1. */
async function sentence(changes: Record<string, string | undefined>, limit = 15_000) {
  const { code, stderr, milliseconds } = await runLauncher('start', { ...good, ...changes })
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
  expect(stderr).not.toMatch(/ {4}at /)
  expect(milliseconds).toBeLessThan(limit)
  return stderr
}

test('a malformed database address stops the start', async () => {
  expect(await sentence({ DATABASE_URI: 'mongodb:/nowhere' })).toContain('DATABASE_URI is not a MongoDB address')
})

test('a database without a replica set stops the start', async () => {
  expect(await sentence({ DATABASE_URI: `mongodb://127.0.0.1:${mongod.port}/starts` })).toContain('replicaSet=')
})

test('a database that does not know our user stops the start, and the password is not shown', async () => {
  const words = await sentence({ DATABASE_URI: `mongodb://aisulu:hunter2secret@127.0.0.1:${mongod.port}/starts?replicaSet=rs0` })
  expect(words).toContain('refuses the user name or password')
  expect(words).not.toContain('hunter2secret')
})

test('a database that is not there stops a first start within 15 seconds', async () => {
  const port = await freePort()
  const words = await sentence({ DATABASE_URI: `mongodb://aisulu:hunter2secret@127.0.0.1:${port}/starts?replicaSet=rs0` })
  expect(words).toContain(`No database answers at 127.0.0.1:${port}`)
  expect(words).not.toContain('hunter2secret')
})

test('another name of the replica set stops the start', async () => {
  expect(await sentence({ DATABASE_URI: `mongodb://127.0.0.1:${mongod.port}/starts?replicaSet=other` })).toContain('replicaSet=')
})

test('a short secret stops the start', async () => {
  expect(await sentence({ PAYLOAD_SECRET: 'short' })).toContain('PAYLOAD_SECRET')
})

test('a missing data key stops the start', async () => {
  expect(await sentence({ DATA_KEY: undefined })).toContain('DATA_KEY is missing')
})

test('a public address without https stops the start', async () => {
  expect(await sentence({ SITE_URL: 'http://qanat.example' })).toContain('https://')
})

test('a taken port stops the start', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  expect(await sentence({ PORT: String(port) })).toContain(`Port ${port} is in use`)
  server.close()
})

test('a mongod that does not exist stops the start', async () => {
  expect(await sentence({ DATABASE_URI: undefined, MONGOD_BINARY: '/nowhere/mongod' })).toContain('MONGOD_BINARY cannot be used')
})

test('demo content is not loaded into a database that has content', async () => {
  const first = await runLauncher('seed', good)
  expect(first).toMatchObject({ code: 0 })
  const second = await runLauncher('seed', good)
  expect(second.code).toBe(1)
  expect(second.stderr).toBe('The database already has content (stories): the demo content goes into an empty one only.\n')
})

test('another data key than the one of the database stops the start, in every mode', async () => {
  const settings = { ...good, DATABASE_URI: mongod.uri('keyed') }
  await promisify(execFile)(process.execPath, ['dist/migrate.js'], { env: { ...process.env, ...settings } })
  for (const mode of ['start', 'seed', 'worker'] as const) {
    const { code, stderr } = await runLauncher(mode, { ...settings, DATA_KEY: '00112233445566778899aabbccddeeff' })
    expect([code, stderr.split(':')[0]], mode).toEqual([1, 'DATA_KEY is not the one this database was sealed with'])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
})
