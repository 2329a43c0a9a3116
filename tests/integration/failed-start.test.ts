import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { native } from '#domain/native.ts'
import { troubleOf } from '#lib/trouble.ts'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'

// A CMS that is asked for before its database is there.

let folder: string
let mongod: EmbeddedMongod
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-failed-start-'))
  mongod = await startMongod(folder)
  process.env['DATABASE_URI'] = mongod.uri('failed')
  await mongod.stop()
})
afterAll(async () => {
  await mongod.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a start that failed is no fault of ours, is tried again, and leaves nothing out', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { default: config } = await import('@payload-config')
  const error: unknown = await getPayload({ config }).catch((reason: unknown) => reason)
  expect(troubleOf(error)).toBe('away')

  mongod = await startMongod(folder)
  const cms = await getPayload({ config })
  const indexes = await native(cms, 'publications').indexes()
  expect(indexes.find(({ key }) => (key as { createdAt?: number }).createdAt === -1)).toMatchObject({ expireAfterSeconds: 30 * 24 * 3600 })
  await cms.destroy()
})
