import { MongoClient } from 'mongodb'
import { migrations as all } from './all.ts'
import { checkKey } from './key-check.ts'
import { migrate, refuseNewer, type Run } from './migrate.ts'

/**
 * Before anything else is done with a database: by the launcher before the port opens, and by every process before its
 * CMS connects, for the database may have been away when the site started. Costs one look when nothing is to be done.
 * Its own connection, because the CMS builds its indexes as soon as it has one. Throws a Refusal.
 */
export async function prepareDatabase(uri: string, { migrations = all, ...run }: Partial<Run> = {}) {
  const client = new MongoClient(uri, { writeConcern: { w: 'majority' }, readConcern: { level: 'majority' }, serverSelectionTimeoutMS: 8000, connectTimeoutMS: 20_000, appName: 'migrations' })
  try {
    const db = client.db()
    await refuseNewer(db, migrations)
    await checkKey(db)
    await migrate(db, { migrations, ...run })
  } finally {
    await client.close()
  }
}
