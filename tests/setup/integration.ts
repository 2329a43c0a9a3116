import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { inject, vi } from 'vitest'
import { withDatabase } from '#lib/mongo-address.ts'

// The real module throws outside a server bundle; a test is a server.
vi.mock('server-only', () => ({}))

type Worker = { client: MongoClient; folder: string }

/** A worker keeps its database and its folder, as it keeps the CMS that is open on them; each file finds both empty. */
const global = globalThis as { worker?: Worker }
const database = `${inject('run')}-${process.pid}`
/** The server knows each worker by name: what it is told to fail for one goes well for all others (tests/broken-off.ts). */
const uri = `${withDatabase(inject('replicaSet'), database)}&appName=${database}`
const { client, folder } = (global.worker ??= { client: new MongoClient(uri), folder: mkdtempSync(join(tmpdir(), 'qanat-test-')) })

Object.assign(process.env, {
  APP_MODE: 'test',
  DATABASE_URI: uri,
  DATA_DIR: folder,
  SITE_URL: 'http://localhost:3000',
  PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij',
  DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
  PAYLOAD_DISABLE_ADMIN: 'true',
})

for (const { collectionName } of await client.db().collections()) await client.db().collection(collectionName).deleteMany({})
for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
