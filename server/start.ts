import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
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
export async function waitForDatabase(database: Database, hasPages: () => boolean): Promise<boolean> {
  const end = Date.now() + patience
  for (;;) {
    if (await database.check()) return true
    const refusal = database.refusal()
    if (refusal) throw new StartError(refusal)
    if (hasPages()) return false
    if (Date.now() > end) {
      throw new StartError('The database cannot be reached: check DATABASE_URI, and that MongoDB runs as the replica set named there')
    }
    await sleep(250)
  }
}

/** Makes the first account before anybody can knock: `script` is a process of its own, so that this one stays small. */
export async function makeFirstAccount(database: Database, script: string) {
  const users = database.db().collection('users')
  if ((await users.findOne({}, { projection: { _id: 1 } })) || !existsSync(script)) return
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await new Promise<number | null>((done) => child.once('exit', done).once('error', () => done(1)))
  if (code !== 0) throw new StartError('The first account could not be made: see the message above')
}
