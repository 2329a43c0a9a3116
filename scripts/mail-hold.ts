import { MongoClient } from 'mongodb'
import { fileURLToPath } from 'node:url'
import { readDotEnv } from '#lib/env.ts'
import { databaseAnswers } from './database.ts'
import { runningMongod } from './embedded-mongod.ts'
import { launchSettings } from './launch-settings.ts'
import { Refusal, stopWith } from './refusal.ts'

/** What else would go on by itself: its words in the panel speak of a restored backup, and a person decides. */
const stopped = { state: 'paused', pausedFor: 'late' }

/**
 * `npm run mail:hold`, after a backup was restored and before the site is started: the letters in it may have been sent
 * since. None of them goes out until staff decide on the dashboard. Needs no CMS, so that it can be the first thing
 * that touches the restored data.
 */
try {
  readDotEnv(fileURLToPath(new URL('..', import.meta.url)))
  const { settings, embedded } = launchSettings('worker')
  const running = embedded ? await runningMongod(settings.DATA_DIR) : undefined
  if (embedded && !running) throw new Refusal('The embedded database does not run: start the site with WORKER=none first, or set DATABASE_URI.')
  const uri = running?.uri() ?? settings.DATABASE_URI
  if (!(await databaseAnswers(uri))) throw new Refusal('The database does not answer: nothing is held yet.')
  const client = await MongoClient.connect(uri, { writeConcern: { w: 'majority' } })
  const db = client.db()
  const now = new Date()
  await db.collection<{ _id: string }>('holds').updateOne({ _id: 'mail' }, { $set: { before: now } }, { upsert: true })
  await db.collection('letters').updateMany({ state: { $in: ['scheduled', 'preparing', 'sending'] } }, { $set: stopped })
  const waiting = { status: { $in: ['queued', 'claimed', 'sending', 'deferred'] } }
  const counts = await Promise.all(['outboxes', 'deliveries'].map((name) => db.collection(name).countDocuments(waiting)))
  await client.close()
  console.log(`Held: ${counts.reduce((sum, count) => sum + count, 0)} e-mails. Start the site, and decide about them on the dashboard.`)
  process.exit(0)
} catch (error) {
  stopWith(error)
}
