import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from './database.ts'

/** Ends the start with one sentence for the person who started the app. */
export class StartError extends Error {}

/** How long a first start waits for the database on a slow machine, or for a set that is electing (ms); and where nobody listens at all, which is a wrong address rather. */
const [patience, nobodyPatience] = [60_000, 9_000]

/**
 * Waits for the database; with pages to show, no longer than one look at it.
 * @throws StartError when it refuses us, or stays away and there is nothing to show.
 */
export async function waitForDatabase(database: Database, hasPages: () => boolean): Promise<void> {
  const begin = Date.now()
  for (;;) {
    if (await database.check()) return
    const refusal = database.refusal()
    if (refusal) throw new StartError(refusal)
    if (hasPages()) return
    if (Date.now() - begin > (database.isAlone() ? nobodyPatience : patience)) {
      throw new StartError('The database cannot be reached: check DATABASE_URI, and that MongoDB runs as the replica set named there')
    }
    await sleep(250)
  }
}
