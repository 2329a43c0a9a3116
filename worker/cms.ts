import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { payload } from '#lib/payload.ts'
import { Refusal } from '#lib/refusal.ts'

/** The CMS of this process, waited for while the database is away. Throws a Refusal: waiting would not help. */
export async function patientCms(isStopping: () => boolean): Promise<Payload | undefined> {
  for (let tries = 0; !isStopping(); tries++) {
    try {
      return await payload()
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (tries === 0) console.warn(`worker: waiting for the database (${error instanceof Error ? error.name : 'unknown error'})`)
      await sleep(Math.min(2000 * 2 ** tries, 15_000))
    }
  }
  return undefined
}
