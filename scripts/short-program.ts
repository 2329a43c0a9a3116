import type { Payload } from 'payload'
import { neverHurry } from '#lib/patient-start.ts'
import { Refusal, stopWith } from './refusal.ts'

/** A short program with the CMS, which is loaded only here: the others start in a tenth of the time. */
export const shortProgram = (work: (cms: Payload) => Promise<void>) =>
  ownProgram(async () => {
    neverHurry()
    const { getPayload } = await import('payload')
    const cms = await getPayload({ config: (await import('@payload-config')).default })
    await work(cms)
    await cms.destroy()
  })

/**
 * Runs a short program to its end. Started by the launcher, it tells it that the work is `done`, or a
 * refusal in one sentence, and ends when the launcher does; started by hand, it prints the refusal.
 */
export async function ownProgram(work: () => Promise<void>) {
  process.once('disconnect', () => process.exit(1))
  try {
    await work()
    if (process.send) process.send('done', () => process.exit(0))
    else process.exit(0)
  } catch (error) {
    if (error instanceof Refusal && process.send) process.send({ refusal: error.message }, () => process.exit(1))
    else stopWith(error)
  }
}
