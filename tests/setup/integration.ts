import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, vi } from 'vitest'
import { withDatabase } from '#lib/mongo-address.ts'

// The real module throws outside a server bundle; a test is a server.
vi.mock('server-only', () => ({}))

const file = expect.getState().testPath ?? ''
const uri = withDatabase(inject('replicaSet'), `test-${createHash('sha256').update(`${file}${Date.now()}`).digest('hex').slice(0, 16)}`)
const folder = mkdtempSync(join(tmpdir(), 'qanat-test-'))

Object.assign(process.env, {
  APP_MODE: 'test',
  DATABASE_URI: uri,
  DATA_DIR: folder,
  SITE_URL: 'http://localhost:3000',
  PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij',
  DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
  PAYLOAD_DISABLE_ADMIN: 'true',
})

afterAll(async () => {
  const { MongoClient } = await import('mongodb')
  const client = await MongoClient.connect(uri)
  await client.db().dropDatabase()
  await client.close()
  rmSync(folder, { recursive: true, force: true })
})
