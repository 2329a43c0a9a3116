import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { expect, test } from 'vitest'
import { buildIndexes } from '#lib/patient-start.ts'
import { cms } from '#tests/factories.ts'

test('a start builds the indexes that are missing, and asks for no other', async () => {
  const db = (await cms()).db as unknown as MongooseAdapter
  expect(await buildIndexes(db)).toEqual([])
  const redirects = db.collections['redirects']?.collection
  if (!redirects) throw new Error('no such collection')
  const names = async () => (await redirects.indexes()).map(({ name }) => name).sort()
  const before = await names()
  expect(before).toContain('kind_1_locale_1_from_1')
  await redirects.dropIndex('kind_1_locale_1_from_1')
  expect(await buildIndexes(db)).toEqual(['redirects'])
  expect(await names()).toEqual(before)
})
