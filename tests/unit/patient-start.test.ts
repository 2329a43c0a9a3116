import type { DatabaseAdapterObj, Payload } from 'payload'
import { expect, test } from 'vitest'
import { withPatientStart } from '#lib/patient-start.ts'

test('a start that failed and is tried again leaves nothing out', async () => {
  let thereIsOne = false
  const done: string[] = []
  const adapter = {
    init: () => ({
      collections: {}, versions: {}, globals: { listIndexes: async () => [], schema: { indexes: () => [] } },
      connection: { close: async () => void done.push('close') },
      async connect() {
        if (!thereIsOne) throw new Error('no database')
        done.push('connect')
      },
    }),
  } as unknown as DatabaseAdapterObj
  const made = withPatientStart(adapter, async () => void done.push('prepare')).init({ payload: {} as Payload })
  await expect(made.connect?.()).rejects.toThrow('no database')
  expect(done).toEqual([])
  thereIsOne = true
  await made.connect?.()
  expect(done).toEqual(['connect', 'prepare', 'close', 'connect'])
})
