import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { Refusal, stopWith } from './refusal.ts'

/**
 * Runs a short program with the CMS to its end. Started by the launcher, it tells it that the work is `done`, or a
 * refusal in one sentence, and ends when the launcher does; started by hand, it prints the refusal.
 */
export async function shortProgram(work: (cms: Payload) => Promise<void>) {
  process.once('disconnect', () => process.exit(1))
  try {
    const cms = await getPayload({ config })
    await work(cms)
    await cms.destroy()
    if (process.send) process.send('done', () => process.exit(0))
    else process.exit(0)
  } catch (error) {
    if (error instanceof Refusal && process.send) process.send({ refusal: error.message }, () => process.exit(1))
    else stopWith(error)
  }
}
