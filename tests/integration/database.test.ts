import { expect, test } from 'vitest'
import { payload } from '#lib/payload.ts'

test('the CMS starts on an empty database and keeps saves whole', async () => {
  const cms = await payload()
  const transaction = await cms.db.beginTransaction()
  expect(transaction).toBeTruthy()
  if (transaction) await cms.db.rollbackTransaction(transaction)
})
