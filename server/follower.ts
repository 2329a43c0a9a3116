import { setTimeout as sleep } from 'node:timers/promises'
import type { ChangeStream, ChangeStreamInsertDocument, ObjectId } from 'mongodb'
import type { createContact } from './contact.ts'
import type { Database } from './database.ts'
import { reason, warn } from './log.ts'

/** A row of the `publications` collection: what a committed save changed. */
export type Publication = { _id: ObjectId | string; kind: 'change' | 'withdraw'; tags?: string[]; addresses?: string[]; forgotten?: string[]; createdAt?: Date }

/** Rows are written by several clocks, and committed some time after they are stamped (ms). */
const slack = 10 * 60_000

/** The first look at an empty stream takes this long; later the server answers as soon as it has something, or after so long (ms). */
const openingPause = 200
const listening = 4000
const inserted = [{ $match: { operationType: 'insert' } }]

type Inserted = ChangeStreamInsertDocument<Publication>
type Stream = ChangeStream<Publication, Inserted>

type Parts = {
  database: Database
  /** @param missed the row is from before this process listened. */
  apply: (row: Publication, missed: boolean) => Promise<void>
  contact: Pick<ReturnType<typeof createContact>, 'last' | 'hasApplied' | 'addApplied' | 'note'>
}

/** Follows what every process publishes, in the order of the commits. */
export function createFollower({ database, apply, contact }: Parts) {
  const waiting = new Map<string, (() => void)[]>()
  let following = false
  let stopped = false
  let stream: Stream | undefined
  const rows = () => database.db().collection<Publication>('publications')

  async function take(row: Publication, missed = false) {
    const id = String(row._id)
    if (contact.hasApplied(id)) return
    await apply(row, missed)
    contact.addApplied(id)
    for (const wake of waiting.get(id) ?? []) wake()
    waiting.delete(id)
  }

  /** First listen, then read what was missed: nothing can fall between. */
  async function follow() {
    const opening: Stream = rows().watch<Publication, Inserted>(inserted, { maxAwaitTimeMS: openingPause })
    stream = opening
    const first = await opening.tryNext()
    const missed = rows().find({ createdAt: { $gte: new Date(contact.last() - slack) } }).sort({ createdAt: 1 })
    for await (const row of missed) await take(row, true)
    if (first) await take(first.fullDocument)
    const current: Stream = rows().watch<Publication, Inserted>(inserted, { resumeAfter: opening.resumeToken, maxAwaitTimeMS: listening })
    stream = current
    await opening.close()
    following = true
    contact.note()
    for (;;) await take((await current.next()).fullDocument)
  }

  async function run() {
    while (!stopped) {
      if (database.isUp()) {
        try {
          await follow()
        } catch (error) {
          if (following && !stopped && database.isUp()) warn(`the change stream broke (${reason(error)}), opening it again`)
        }
        following = false
        await stream?.close().catch(() => undefined)
      }
      if (!stopped) await sleep(100, undefined, { ref: false })
    }
  }

  database.events.on('down', () => {
    following = false
    void stream?.close().catch(() => undefined)
  })

  return {
    run,
    isFollowing: () => following,
    /** Resolves true when this process has applied all these rows, false after `limit` ms. */
    async whenApplied(ids: readonly string[], limit: number): Promise<boolean> {
      const missing = ids.filter((id) => !contact.hasApplied(id))
      if (missing.length === 0) return true
      const controller = new AbortController()
      const all = Promise.all(missing.map((id) => new Promise<void>((wake) => waiting.set(id, [...(waiting.get(id) ?? []), wake]))))
      const done = await Promise.race([
        all.then(() => true),
        sleep(limit, false, { signal: controller.signal }).catch(() => false),
      ])
      controller.abort()
      if (!done) for (const id of missing) waiting.delete(id)
      return done
    },
    async stop() {
      stopped = true
      await stream?.close().catch(() => undefined)
    },
  }
}
