import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runningMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { findMongod } from '#scripts/mongod-binary.ts'
import { readyOrFailure, spawnMongod } from '#scripts/mongod-process.ts'

let dataDir: string
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'qanat-embedded-'))))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const mode = (name: string) => (statSync(join(dataDir, name)).mode & 0o777).toString(8)

async function ask<T>(uri: string, question: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 })
  try {
    return await question(client)
  } finally {
    await client.close()
  }
}

/** As another user of this machine would try it. */
const asStranger = (port: number) => ask(`mongodb://127.0.0.1:${port}/?directConnection=true`, (client) => client.db('qanat').collection('users').find().toArray())

const stories = (uri: string) => ask(uri, (client) => client.db('qanat').collection('stories').find().project({ _id: 0 }).toArray())

/** A server as it was run before it asked for a password. */
async function openServer(args: string[] = []) {
  const port = await freePort()
  const log = join(dataDir, 'mongod.log')
  mkdirSync(join(dataDir, 'mongo'), { recursive: true, mode: 0o755 })
  const child = spawnMongod(await findMongod(), join(dataDir, 'mongo'), log, ['--port', String(port), '--bind_ip', '127.0.0.1', ...args])
  expect(await readyOrFailure(child, { port }, log)).toBeUndefined()
  const end = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { port, end }
}

async function oldFolder() {
  const { port, end } = await openServer(['--replSet', 'rs0'])
  await ask(`mongodb://127.0.0.1:${port}/?directConnection=true`, async (client) => {
    await client.db('admin').command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] } })
    await expect.poll(async () => (await client.db('admin').command({ hello: 1 }))['isWritablePrimary'], { timeout: 20_000 }).toBe(true)
    await client.db('qanat').collection('stories').insertOne({ title: 'Ескі күнделік' }, { writeConcern: { w: 'majority', j: true } })
  })
  await end()
}

test('nobody without the password reads the database, and what opens it is for its owner alone, whoever made the folder', async () => {
  chmodSync(dataDir, 0o755)
  const mongod = await startMongod(dataDir)
  await expect(asStranger(mongod.port)).rejects.toThrow(/requires authentication/)
  await expect(ask(`mongodb://qanat:guessed@127.0.0.1:${mongod.port}/?directConnection=true`, (client) => client.db('qanat').command({ ping: 1 }))).rejects.toThrow(/Authentication failed/)
  expect(await stories(mongod.uri())).toEqual([])
  expect([mode('.'), mode('mongo'), mode('mongod-access.json'), mode('mongod-key'), mode('mongod.log')]).toEqual(['700', '700', '600', '600', '600'])
  const second = await runningMongod(dataDir)
  expect(second?.uri()).toBe(mongod.uri())
  await mongod.stop()
  expect(await runningMongod(dataDir)).toBeUndefined()
}, 180_000)

test('a folder from before is given the password at the next start, and nothing in it is lost', async () => {
  await oldFolder()
  chmodSync(join(dataDir, 'mongo'), 0o755)
  const mongod = await startMongod(dataDir)
  await expect(asStranger(mongod.port)).rejects.toThrow(/requires authentication/)
  expect(await stories(mongod.uri())).toEqual([{ title: 'Ескі күнделік' }])
  expect(mode('mongo')).toBe('700')
  await mongod.stop()
  const again = await startMongod(dataDir)
  expect(again.uri()).toBe(mongod.uri())
  expect(await stories(again.uri())).toEqual([{ title: 'Ескі күнделік' }])
  await again.stop()
}, 180_000)

const starter = `import { startMongod } from '#scripts/embedded-mongod.ts'
await startMongod(process.argv[1])`

const has = (name: string, words = '') => existsSync(join(dataDir, name)) && readFileSync(join(dataDir, name), 'utf8').includes(words)
const moments: [string, () => boolean][] = [
  ['its key is written', () => has('mongod-key')],
  ['the server is open to be told', () => has('mongod-access.json') && has('mongod.log', '"Waiting for connections"')],
  ['the server knows the password', () => has('mongod-access.json', '"known":true')],
]

test.each(moments)('killed when %s, the next start finishes it', async (_moment, isReached) => {
  await oldFolder()
  writeFileSync(join(dataDir, 'mongod.log'), '')
  const first = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', starter, dataDir], { stdio: 'ignore' })
  await expect.poll(isReached, { timeout: 60_000, interval: 20 }).toBe(true)
  first.kill('SIGKILL')
  const mongod = await startMongod(dataDir)
  await expect(asStranger(mongod.port)).rejects.toThrow(/requires authentication/)
  expect(await stories(mongod.uri())).toEqual([{ title: 'Ескі күнделік' }])
  await mongod.stop()
}, 180_000)

test('a folder whose port is taken moves to another, though the server listens before it has read its own configuration', async () => {
  const before = await startMongod(dataDir)
  await ask(before.uri(), (client) => client.db('qanat').collection('stories').insertOne({ title: 'Көшкен күнделік' }, { writeConcern: { w: 'majority', j: true } }))
  await before.stop()
  const other = createServer((socket) => socket.destroy()).listen(before.port, '127.0.0.1')
  await once(other, 'listening')
  const late = JSON.stringify({ mode: { times: 2 }, data: { failCommands: ['replSetReconfig'], errorCode: 94 } })
  const after = await startMongod(dataDir, undefined, ['--setParameter', 'enableTestCommands=1', '--setParameter', `failpoint.failCommand=${late}`])
  expect(after.port).not.toBe(before.port)
  expect(await stories(after.uri())).toEqual([{ title: 'Көшкен күнделік' }])
  await after.stop()
  other.close()
})
