import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from './database.ts'

/** Ends the start with one sentence for the person who started the app. */
export class StartError extends Error {}

/** How long a first start waits for the database (ms): with Node's own start it stays under 15 s. */
const patience = 9_000

/**
 * Waits for the database; with pages to show, no longer than one look at it.
 * @throws StartError when it refuses us, or stays away and there is nothing to show.
 */
export async function waitForDatabase(database: Database, hasPages: () => boolean): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    if (await database.check()) return
    const refusal = database.refusal()
    if (refusal) throw new StartError(refusal)
    if (hasPages()) return
    if (Date.now() > end) {
      throw new StartError('The database cannot be reached: check DATABASE_URI, and that MongoDB runs as the replica set named there')
    }
    await sleep(250)
  }
}
