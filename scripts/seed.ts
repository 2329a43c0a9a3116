import config from '@payload-config'
import { getPayload } from 'payload'
import { loadDemo, NotEmpty } from '#demo/load.ts'
import { done } from './last-word.ts'
import { Refusal, stopWith } from './refusal.ts'

/** Loads the demo content into the database of DATABASE_URI; started by the launcher. */
process.once('disconnect', () => process.exit(1))
try {
  const cms = await getPayload({ config })
  await loadDemo(cms)
  await cms.destroy()
  await done()
} catch (error) {
  stopWith(error instanceof NotEmpty ? new Refusal(error.message) : error)
}
