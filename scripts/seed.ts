import config from '@payload-config'
import { getPayload } from 'payload'
import { loadDemo, NotEmpty } from '#demo/load.ts'
import { Refusal } from './refusal.ts'
import { shortProgram } from './short-program.ts'

/** Loads the demo content into the database of DATABASE_URI. */
await shortProgram(async () => {
  const cms = await getPayload({ config })
  await loadDemo(cms).catch((error: unknown) => {
    throw error instanceof NotEmpty ? new Refusal(error.message) : error
  })
  await cms.destroy()
})
